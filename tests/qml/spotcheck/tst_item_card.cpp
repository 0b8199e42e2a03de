// SPDX-License-Identifier: Apache-2.0
#include "platform/fake_platform.h"
#include "qml/spotcheck/spot_check_draft.h"
#include "qml/workspace/capabilities.h"
#include "support/app_county.h"
#include "support/page_view.h"
#include "support/stories.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QTest>

using namespace jiannuo;
using namespace jiannuo::test;
using namespace Qt::StringLiterals;

/// What the card of an item says of its points, to the eye and to a screen reader.
class TestItemCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyHasJudgedHasNoPoints()
    {
        AppCounty county;
        FakePlatform platform;
        Capabilities::install(platform);
        PageView view(u"SpotCheck/SpotCheckPage"_s);
        SpotCheckDraft& draft = *view.page()->property("draft").value<SpotCheckDraft*>();
        draft.goToAssignment(county.assignment);
        EVENTUALLY_VERIFY(draft.isReady());
        view.settle(200);
        QCOMPARE(spoken(*view.page()), QStringList({u"第1项未评，满分 10"_s, u"第2项未评，满分 20"_s}));
        QCOMPARE(shown(*view.page()), QStringList({u"—"_s, u"—"_s}));

        auto sections = draft.sections();
        const auto& items = sections.at(&sections, 0)->all();
        items[0]->giveFull();
        items[1]->setNotApplicable(true);
        view.settle(200);
        QCOMPARE(spoken(*view.page()), QStringList({u"第1项得分 10，满分 10"_s, u"第2项不适用，满分 20"_s}));
        QCOMPARE(shown(*view.page()), QStringList({u"10"_s, u"—"_s}));
        QCOMPARE(ticked(*view.page()), QList<bool>({true, false}));
        items[0]->setPoints(u"9"_s);
        view.settle(200);
        QCOMPARE(ticked(*view.page()), QList<bool>({false, false}));
        QCOMPARE(view.warnings(), QStringList());
    }

private:
    static QList<QQuickItem*> steppers(QQuickItem& below)
    {
        QList<QQuickItem*> found;
        const QList<QQuickItem*> children = below.childItems();
        for (QQuickItem* child : children) {
            if (!child->isVisible())
                continue;
            if (child->property("blankText").isValid())
                found += child;
            else
                found += steppers(*child);
        }
        return found;
    }
    /// Which items' 无扣分 bears a tick, in their order.
    static QList<bool> ticked(QQuickItem& below)
    {
        QList<bool> found;
        const QList<QQuickItem*> children = below.childItems();
        for (QQuickItem* child : children) {
            if (!child->isVisible())
                continue;
            if (child->property("checked").isValid() && child->property("text").toString() == u"无扣分"_s)
                found += child->property("checked").toBool();
            else
                found += ticked(*child);
        }
        return found;
    }
    static QStringList spoken(QQuickItem& page)
    {
        QStringList names;
        const QList<QQuickItem*> found = steppers(page);
        for (QQuickItem* stepper : found) {
            QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(stepper);
            names += reader ? reader->text(QAccessible::Name) : QString();
        }
        return names;
    }
    static QStringList shown(QQuickItem& page)
    {
        QStringList texts;
        const QList<QQuickItem*> found = steppers(page);
        for (const QQuickItem* stepper : found)
            texts += stepper->property("shown").toString();
        return texts;
    }
};

JIANNUO_STORY(TestItemCard, QGuiApplication)
#include "tst_item_card.moc"
