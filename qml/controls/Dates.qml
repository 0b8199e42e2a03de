// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQml

/// Calendar days as text, 2026-07-09: no time of day and no time zone can shift them.
QtObject {
    /// What a person types as a date: 2026-7-9, 2026/7/9, 2026.7.9, 2026年7月9日, 20260709. Empty if it is none.
    function read(text: string): string {
        const plain = halfWidth(text).trim();
        const parts = plain.match(/^(\d{4})\s*[-\/.年]\s*(\d{1,2})\s*[-\/.月]\s*(\d{1,2})\s*日?$/) || plain.match(/^(\d{4})(\d{2})(\d{2})$/);
        if (!parts)
            return "";
        const date = day(Number(parts[1]), Number(parts[2]), Number(parts[3]));
        const wanted = parts[1] + "-" + parts[2].padStart(2, "0") + "-" + parts[3].padStart(2, "0");
        return date === wanted ? date : "";
    }
    function halfWidth(text: string): string {
        let plain = "";
        for (let i = 0; i < text.length; ++i) {
            const code = text.charCodeAt(i);
            plain += code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : text.charAt(i);
        }
        return plain;
    }
    /// The month counts from 1; beyond its ends the days and months roll over.
    function day(year: int, month: int, day: int): string {
        return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
    }
    function plusDays(date: string, days: int): string {
        return day(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)) + days);
    }
    /// The same day of another month, or that month's last.
    function plusMonths(date: string, months: int): string {
        const year = Number(date.slice(0, 4)), month = Number(date.slice(5, 7)) + months;
        const last = day(year, month + 1, 0);
        return last.slice(0, 8) + (date.slice(8, 10) > last.slice(8, 10) ? last.slice(8, 10) : date.slice(8, 10));
    }
    /// 0 Monday … 6 Sunday.
    function weekday(date: string): int {
        return (new Date(date + "T00:00:00Z").getUTCDay() + 6) % 7;
    }
    function today(): string {
        const now = new Date();
        return day(now.getFullYear(), now.getMonth() + 1, now.getDate());
    }
}
