// SPDX-License-Identifier: Apache-2.0
#include "server/doctor.h"

#include "crypto/certificate.h"
#include "crypto/suite.h"
#include "domain/china_time.h"
#include "domain/records.h"
#include "ledger/file_store.h"
#include "ledger/headquarters_ledger.h"
#include "ledger/log_export.h"
#include "ledger/private_files.h"
#include "ledger/secrets.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace jiannuo {

namespace {

constexpr qsizetype mostProblems = 20;
constexpr qint64 enoughFree = 1024LL * 1024 * 1024;
constexpr qint64 mib = 1024LL * 1024;
constexpr qint64 msOfDay = 24LL * 3600 * 1000;
constexpr int soonDays = 30;
constexpr int backupDays = 7;
constexpr qsizetype sizeOfSecret = 32;

struct DoctorWords {
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

void add(QStringList& list, const QString& sentence)
{
    if (list.size() < mostProblems)
        list += sentence;
}

/// Checks the log as it is written, so that it needs no room.
class Checking final : public QIODevice {
public:
    explicit Checking(LogCheck& check)
        : m_check(check)
    {
        open(QIODevice::WriteOnly);
    }

private:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* bytes, qint64 size) override
    {
        return m_check.take({bytes, size}) ? size : -1;
    }

    LogCheck& m_check;
};

class Doctor {
public:
    Doctor(const QDir& folder, const Clock& clock)
        : m_folder(folder)
        , m_clock(clock)
    {
    }

    std::vector<DoctorPart> look()
    {
        permissions();
        disk();
        certificate();
        const auto read = attempt([this]() -> Result<void> {
            Database database(m_folder.filePath(QStringLiteral("headquarters.db")),
                              Database::Access::ReadOnly);
            const Transaction moment(database);
            const Store store(database);
            keys(store);
            clock(store);
            this->database(database);
            log(store);
            files(store);
            return {};
        });
        if (!read)
            add(part("database", {}).problems,
                DoctorWords::tr("账本“%1”读不了：%2请从备份恢复。")
                    .arg(m_folder.filePath(QStringLiteral("headquarters.db")), read.error().sentence));
        backup();
        return std::move(m_parts);
    }

private:
    DoctorPart& part(const char* name, const QString& detail)
    {
        return m_parts.emplace_back(DoctorPart{QLatin1StringView(name), detail, {}, {}});
    }

    void permissions()
    {
        DoctorPart& found = part("permissions", m_folder.absolutePath());
        for (const QString& path : openToOthers(m_folder.absolutePath(), mostProblems))
            add(found.problems,
                DoctorWords::tr("“%1”别的用户也能读写。请执行 chmod -R go= \"%2\"。")
                    .arg(path, m_folder.absolutePath()));
    }

    void disk()
    {
        std::error_code error;
        const auto space = std::filesystem::space(QFileInfo(m_folder.path()).filesystemFilePath(), error);
        const qint64 available = error ? 0 : static_cast<qint64>(space.available);
        DoctorPart& found = part("disk", DoctorWords::tr("可用 %1 MB").arg(available / mib));
        if (available < enoughFree)
            add(found.problems,
                DoctorWords::tr("磁盘只剩 %1 MB，写满以后中心不再收记录。请清理或扩容，至少留出 1 GB。")
                    .arg(available / mib));
    }

    void certificate()
    {
        const QString path = m_folder.filePath(QStringLiteral("certificate.pem"));
        DoctorPart& found = part("certificate", path);
        QFile file(path);
        QFile key(m_folder.filePath(QStringLiteral("key.pem")));
        const auto expiry = file.open(QIODevice::ReadOnly) && key.open(QIODevice::ReadOnly)
            ? certificateExpiry(file.readAll())
            : Result<Instant>(Error{});
        if (!expiry)
            add(found.problems,
                DoctorWords::tr("证书或它的密钥（key.pem）不在或读不出来。请放回原来的证书："
                                "换了证书，已登记的设备就不再信任这个中心。"));
        else if (expiry->ms < m_clock.now().ms + soonDays * msOfDay)
            add(found.problems,
                DoctorWords::tr("证书到 %1 为止。请核对时钟，并安排更换证书。").arg(chinaTimeText(*expiry)));
    }

    void keys(const Store& store)
    {
        const Secrets secrets(m_folder.path());
        const QString path = secrets.path(Secrets::logKey);
        DoctorPart& found = part("keys", QFileInfo(path).path());
        const auto pem = secrets.read(Secrets::logKey);
        const auto key = pem ? PrivateKey::fromPem(*pem) : pem.error();
        if (!key || key->publicKey().bytes() != store.fact("log public key"))
            add(found.problems,
                DoctorWords::tr("签名密钥“%1”不在、读不出来，或不是这本账本的。请从备份恢复 keys 文件夹。")
                    .arg(path));
        const QString secret = secrets.path(Secrets::serverSecret);
        if (QFileInfo(secret).size() != sizeOfSecret)
            add(found.problems,
                DoctorWords::tr("“%1”不在或不完整：各设备要重新取得凭证，发出的登记码作废。请从备份恢复。")
                    .arg(secret));
        if (!store.fact("log key").isEmpty() || !store.fact("server secret").isEmpty())
            add(found.problems,
                DoctorWords::tr(
                    "数据库里还有密钥。请用本版程序启动一次中心服务，它会把密钥移到 keys 文件夹。"));
    }

    void clock(const Store& store)
    {
        const auto newest = LogTree(store).newestHead();
        const Instant now = m_clock.now();
        DoctorPart& found = part("clock", chinaTimeText(now));
        if (newest && clockBehindMs(m_clock, newest->time) > 0)
            add(found.problems,
                DoctorWords::tr(
                    "本机的时钟落后于账本已签到的 %1，中心不收记录。请校准时钟；若当时的时钟才是错的，用 "
                    "--clock-corrected 启动。")
                    .arg(chinaTimeText(newest->time)));
    }

    void database(Database& database)
    {
        DoctorPart& found =
            part("database", QFileInfo(m_folder.filePath(QStringLiteral("headquarters.db"))).fileName());
        auto check = database.prepare("PRAGMA integrity_check(20)");
        while (check.executeStep()) {
            const QString said = textOf(check.getColumn(0));
            if (said != QStringLiteral("ok"))
                add(found.problems, DoctorWords::tr("数据库已损坏（%1）。请从备份恢复。").arg(said));
        }
    }

    void log(const Store& store)
    {
        LogCheck check;
        Checking out(check);
        const auto count = exportLog(store, out);
        const bool fits = count.ok() && check.finish();
        DoctorPart& found = part(
            "log", DoctorWords::tr("%1 条操作，%2 个签名的摘要").arg(check.operations()).arg(check.heads()));
        if (!fits)
            add(found.problems,
                DoctorWords::tr("账本与中心签过的不符：%1请从备份恢复；各设备会补送此后的记录。")
                    .arg(check.misfit()   ? check.misfit()->sentence
                             : count.ok() ? QString()
                                          : count.error().sentence));
    }

    void files(const Store& store)
    {
        const QString directory = m_folder.filePath(QStringLiteral("files/"));
        qint64 sound = 0;
        qint64 awaited = 0;
        QStringList problems;
        std::set<QByteArray> seen;
        std::vector<QByteArray> hashes;
        store.each(kindOf<Evidence>(), [&](const Record& record) {
            const auto evidence = record.as<Evidence>();
            for (const QByteArray& hash : {evidence.hash, evidence.preview}) {
                if (!hash.isEmpty() && seen.insert(hash).second)
                    hashes.push_back(hash);
            }
        });
        for (const QByteArray& hash : hashes) {
            auto source = store.database().prepare("SELECT 1 FROM file_source WHERE hash=? LIMIT 1");
            bindBytes(source, 1, hash);
            const bool wasHere = source.executeStep();
            switch (FileStore::look(directory + QString::fromLatin1(hash.toHex()), hash)) {
            case FileStore::Health::Sound:
                ++sound;
                break;
            case FileStore::Health::Missing:
                if (wasHere)
                    add(problems,
                        DoctorWords::tr("证据文件 %1 丢失。服务运行时会向有它的设备取回。")
                            .arg(QString::fromLatin1(hash.toHex())));
                else
                    ++awaited;
                break;
            case FileStore::Health::Damaged:
            case FileStore::Health::Unreadable:
                add(problems,
                    DoctorWords::tr("证据文件 %1 已损坏或读不了。服务运行时会向有它的设备取回；请检查磁盘。")
                        .arg(QString::fromLatin1(hash.toHex())));
                break;
            }
        }
        part("files", DoctorWords::tr("完好 %1 个，尚未送到 %2 个").arg(sound).arg(awaited)).problems =
            problems;
    }

    /// A program that makes backups says so here.
    void backup()
    {
        const QString path = m_folder.filePath(QStringLiteral("last-backup"));
        const QFileInfo last(path);
        DoctorPart& found = part("backup", {});
        if (!last.exists()) {
            add(found.advice,
                DoctorWords::tr("不知道上次备份是什么时候。请在备份的脚本末尾执行 touch \"%1\"。").arg(path));
            return;
        }
        const qint64 days = (m_clock.now().ms - last.lastModified().toMSecsSinceEpoch()) / msOfDay;
        found.detail = DoctorWords::tr("%1 天前").arg(days);
        if (days > backupDays)
            add(found.problems, DoctorWords::tr("上次备份是 %1 天前。请检查备份是否还在进行。").arg(days));
    }

    const QDir& m_folder;
    const Clock& m_clock;
    std::vector<DoctorPart> m_parts;
};

} // namespace

std::vector<DoctorPart> lookAtHeadquarters(const QDir& folder, const Clock& clock)
{
    return Doctor(folder, clock).look();
}

QString doctorText(const std::vector<DoctorPart>& parts)
{
    QString text;
    for (const DoctorPart& part : parts) {
        text += part.ok() ? QStringLiteral("✓ ") : QStringLiteral("✗ ");
        text += part.name;
        if (!part.detail.isEmpty())
            text += QStringLiteral("  ") + part.detail;
        text += u'\n';
        for (const QString& problem : part.problems)
            text += QStringLiteral("    ") + problem + u'\n';
        for (const QString& advice : part.advice)
            text += QStringLiteral("    · ") + advice + u'\n';
    }
    return text;
}

} // namespace jiannuo
