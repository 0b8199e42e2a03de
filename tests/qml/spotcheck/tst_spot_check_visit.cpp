// SPDX-License-Identifier: Apache-2.0
#include "platform/fake_platform.h"
#include "qml/spotcheck/spot_check_draft.h"
#include "qml/workspace/capabilities.h"
#include "support/app_county.h"
#include "support/stories.h"

#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

using namespace jiannuo;
using namespace jiannuo::test;
using namespace Qt::StringLiterals;

namespace {

/// A county with a checklist as they are.
class VisitCounty : public AppCounty {
public:
    VisitCounty()
    {
        const auto item = [](int no, const QString& title, const QString& standard, Decimal full,
                             std::vector<DeductionRule> deductions) {
            return ChecklistItem{no, title, standard, full, std::move(deductions)};
        };
        list = make(Checklist{
            .name = u"窗口单位效能检查表"_s,
            .sections = {{u"服务态度"_s,
                          {item(1, u"挂牌上岗，主动表明身份"_s, u"未佩戴工作牌每人次扣 2 分"_s, 10,
                                {{u"未佩戴工作牌"_s, 2, true}, {u"未主动问候"_s, 1, true}}),
                           item(2, u"首问负责，一次性告知"_s,
                                u"未书面一次性告知补正材料的，扣 5 分；推诿的，扣 10 分"_s, 20,
                                {{u"未书面一次性告知"_s, 5, false},
                                 {u"推诿群众"_s, 10, false},
                                 {u"未登记首问台账"_s, 2, false}}),
                           item(3, u"服务用语文明规范"_s, {}, 10, {{u"使用服务忌语"_s, 3, true}})}},
                         {u"工作时效"_s,
                          {item(4, u"承诺事项按时办结"_s, u"超过承诺时限的，每件扣 3 分，扣完为止"_s, 20,
                                {{u"超过承诺时限"_s, 3, true}}),
                           item(5, u"办件登记完整"_s, {}, 10,
                                {{u"登记缺项"_s, Decimal::fromUnits(5000), true}})}},
                         {u"在岗情况"_s,
                          {item(6, u"工作时间在岗在位"_s, u"无故空岗的，每人次扣 5 分"_s, 10,
                                {{u"空岗"_s, 5, true}, {u"迟到早退"_s, 2, true}}),
                           item(7, u"去向公示"_s, {}, 5, {{u"去向牌与实际不符"_s, 1, true}})}},
                         {u"办事公开"_s,
                          {item(8, u"公开办事程序、时限和收费"_s, {}, 10,
                                {{u"未公示监督电话"_s, 2, false}, {u"公示牌缺时限"_s, 1, true}}),
                           item(9, u"收费标准上墙"_s, u"本单位没有收费项目的，不适用"_s, 5,
                                {{u"未公示收费依据"_s, 2, false}})}}},
            .quickPhrases = {u"已当场指出"_s, u"工作人员态度诚恳"_s, u"台账齐全"_s,
                             u"与上次检查相比有改进"_s}});
        const Id station =
            make(Org{.name = u"城关镇便民服务中心"_s, .kind = OrgKind::Window, .parent = schoolUnit});
        unit = make(Org{.name = u"清溪县民政局"_s, .category = OrgCategory::Public, .parent = county});
        make(Org{.name = u"清溪县民政局婚姻登记处"_s, .kind = OrgKind::Window, .parent = unit});
        make(Org{.name = u"清溪县住房和城乡建设局"_s, .parent = county});
        make(Commitment{.org = unit,
                        .no = 1,
                        .text = u"婚姻登记材料齐全的当场办结。"_s,
                        .goal = u"当场办结"_s,
                        .project = u"婚姻登记"_s,
                        .measures = u"增设窗口"_s,
                        .due = QDate(2026, 12, 20),
                        .state = CommitmentState::InProgress});
        make(Assignment{.org = unit,
                        .checklist = list,
                        .inspectors = {inspector, lead},
                        .mode = VisitMode::Announced,
                        .due = QDate(2026, 8, 5),
                        .note = u"上季度投诉较多"_s});
        make(Assignment{
            .org = station, .checklist = list, .inspectors = {inspector}, .due = QDate(2026, 7, 31)});
        syncApp();
    }

    Id unit;
    Id list;
};

/// A drawn service counter: no photo of anybody lies in the project.
QString drawnCounter(const QString& path)
{
    QImage image(1200, 900, QImage::Format_RGB32);
    image.fill(QColor(0xd9, 0xdf, 0xe2));
    QPainter painter(&image);
    painter.fillRect(0, 660, 1200, 240, QColor(0xa8, 0x9b, 0x88));
    painter.fillRect(120, 380, 960, 330, QColor(0x74, 0x5a, 0x41));
    painter.fillRect(420, 90, 360, 180, QColor(0x1d, 0x5b, 0x80));
    painter.end();
    return image.save(path) ? path : QString();
}

} // namespace

/// A visit as a person makes it: by pressing what the window shows.
class TestSpotCheckVisit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_county = std::make_unique<VisitCounty>();
        m_platform = std::make_unique<FakePlatform>();
        Capabilities::install(*m_platform);
    }
    void cleanup()
    {
        m_theme.reset();
        m_view.reset();
        m_county.reset();
    }

    void aVisitIsMadeWithTheFinger_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("phone") << QSize(400, 800);
        QTest::newRow("tablet") << QSize(1280, 800);
    }
    void aVisitIsMadeWithTheFinger()
    {
        QFETCH(QSize, size);
        show(size);
        // The unit is chosen, the kind of visit said.
        press(u"清溪县住房和城乡建设局"_s);
        EVENTUALLY_COMPARE(step(), u"Setup"_s);
        QCOMPARE(draft().orgName(), u"清溪县住房和城乡建设局"_s);
        press(u"检查表"_s);
        press(u"窗口单位效能检查表"_s);
        EVENTUALLY_COMPARE(draft().itemCount(), 9);
        const bool covert = size.width() < 600;
        if (covert)
            press(u"暗访"_s);
        QCOMPARE(draft().mode(), covert ? 1 : 0);
        press(u"开始评分"_s);
        EVENTUALLY_COMPARE(step(), u"Scoring"_s);

        press(u"未佩戴工作牌"_s);
        press(u"未佩戴工作牌"_s);
        EVENTUALLY_COMPARE(draft().total(), u"60.00"_s);
        press(u"撤销：扣分“未佩戴工作牌”"_s);
        EVENTUALLY_COMPARE(draft().total(), u"80.00"_s);
        press(u"其余无扣分"_s);
        EVENTUALLY_COMPARE(draft().judgedCount(), 3);
        press(u"下一部分"_s);
        EVENTUALLY_COMPARE(draft().section(), 1);
        press(u"全部无扣分"_s);
        press(u"超过承诺时限"_s);
        press(u"记问题"_s);
        EVENTUALLY_VERIFY(draft().finding());
        EVENTUALLY_COMPARE(focused(), u"问题描述"_s);
        type(u"：两件"_s);
        EVENTUALLY_COMPARE(draft().finding()->text(), u"超过承诺时限：两件"_s);
        press(u"严重"_s);
        EVENTUALLY_COMPARE(draft().finding()->due(), u"2026-08-17"_s);
        press(u"推后一个工作日"_s);
        EVENTUALLY_COMPARE(draft().finding()->due(), u"2026-08-18"_s);
        press(u"完成"_s);
        EVENTUALLY_VERIFY(!draft().finding());
        press(u"下一部分"_s);
        press(u"全部无扣分"_s);
        press(u"下一部分"_s);
        press(u"不适用"_s); // the first item of the section
        press(u"核对并提交"_s);
        EVENTUALLY_COMPARE(step(), u"Review"_s);

        if (!covert) {
            sign();
            EVENTUALLY_VERIFY(!draft().signatureHash().isEmpty());
        }

        // One item is open: the form says so and leads there.
        press(u"提交"_s);
        EVENTUALLY_VERIFY(
            item(u"“办事公开”还有 1 项没有评分。没有问题的请点“无扣分”，不涉及的请点“不适用”。"_s));
        press(u"“办事公开”还有 1 项没有评分。没有问题的请点“无扣分”，不涉及的请点“不适用”。"_s);
        EVENTUALLY_COMPARE(step(), u"Scoring"_s);
        EVENTUALLY_COMPARE(focused(), u"无扣分"_s);
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        EVENTUALLY_COMPARE(draft().judgedCount(), 9);
        press(u"核对并提交"_s);
        EVENTUALLY_COMPARE(step(), u"Review"_s);
        press(u"提交"_s);
        EVENTUALLY_VERIFY(item(u"提交这次抽查？"_s));
        const QString id = draft().draftId();
        press(u"提交"_s);
        EVENTUALLY_COMPARE(step(), u"Result"_s);
        press(u"查看记录"_s);
        EVENTUALLY_COMPARE(step(), u"Record"_s);
        EVENTUALLY_VERIFY(item(u"待送出"_s));
        m_county->syncApp();
        QVERIFY(m_county->headquarters().view().get<SpotCheck>(Id(id)));
    }

    void aPhotoIsMarkedOnACopy()
    {
        show(QSize(1280, 800));
        press(u"清溪县民政局"_s);
        EVENTUALLY_COMPARE(step(), u"Scoring"_s);
        QTemporaryDir pictures;
        draft().addPhoto(QUrl::fromLocalFile(drawnCounter(pictures.filePath(u"counter.jpg"_s))), 1);
        EVENTUALLY_COMPARE(draft().photoCount(), 1);
        auto sections = draft().sections();
        auto items = sections.at(&sections, 0)->items();
        auto photos = items.at(&items, 0)->photos();
        photos.at(&photos, 0)->setCaption(u"柜台"_s);
        press(u"柜台"_s);
        EVENTUALLY_VERIFY(item(u"标注"_s, true));
        press(u"标注"_s);
        EVENTUALLY_VERIFY(item(u"放弃标注"_s, true));
        EVENTUALLY_VERIFY(item(u"完成"_s, true));
        drag({400, 300}, {700, 420});
        press(u"完成"_s);
        EVENTUALLY_COMPARE(draft().photoCount(), 2);
        const Evidence original = draft().form().evidence[0].record;
        const Evidence copy = draft().form().evidence[1].record;
        QCOMPARE(copy.copyOf, draft().form().evidence[0].id);
        QVERIFY(copy.hash != original.hash);
        QCOMPARE(copy.caption, u"柜台"_s);
    }

    void aDiscardedVisitComesBack()
    {
        show(QSize(400, 800));
        press(u"清溪县民政局"_s);
        press(u"未佩戴工作牌"_s);
        press(u"放弃这次抽查"_s);
        EVENTUALLY_VERIFY(item(u"放弃这次抽查？"_s));
        QTest::qWait(300);
        press(u"放弃"_s);
        EVENTUALLY_COMPARE(step(), u"Start"_s);
        press(u"撤销"_s);
        EVENTUALLY_COMPARE(step(), u"Scoring"_s);
        QCOMPARE(draft().total(), u"80.00"_s);
    }

    void aVisitIsMadeWithTheKeyboardAlone()
    {
        show(QSize(1280, 800));
        tabTo(u"清溪县民政局"_s);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        EVENTUALLY_COMPARE(step(), u"Scoring"_s); // an assignment goes to its items at once
        QVERIFY(draft().isAssigned());
        tabTo(u"未佩戴工作牌"_s);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        EVENTUALLY_COMPARE(draft().total(), u"60.00"_s);
        QTest::keyClick(m_view.get(), Qt::Key_Delete);
        EVENTUALLY_COMPARE(draft().total(), u"80.00"_s);
        for (int section = 0; section < 4; ++section) {
            tabTo(section == 0 ? u"其余无扣分"_s : u"全部无扣分"_s);
            QTest::keyClick(m_view.get(), Qt::Key_Space);
            if (section < 3) {
                tabTo(u"下一部分"_s);
                QTest::keyClick(m_view.get(), Qt::Key_Return);
                EVENTUALLY_COMPARE(draft().section(), section + 1);
            }
        }
        EVENTUALLY_COMPARE(draft().judgedCount(), 9);
        tabTo(u"核对并提交"_s);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        EVENTUALLY_COMPARE(step(), u"Review"_s);
        tabTo(u"签字"_s);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        EVENTUALLY_COMPARE(focused(), u"拒签原因"_s);
        type(u"负责人外出"_s);
        tabTo(u"提交"_s);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        EVENTUALLY_VERIFY(item(u"提交这次抽查？"_s));
        tabTo(u"提交"_s);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        EVENTUALLY_COMPARE(step(), u"Result"_s);
    }

    void afterAKillTheSamePlaceIsInSight()
    {
        show(QSize(400, 560));
        press(u"清溪县民政局"_s);
        EVENTUALLY_COMPARE(step(), u"Scoring"_s);
        press(u"下一部分"_s);
        EVENTUALLY_COMPARE(draft().section(), 1);
        tabTo(u"登记缺项"_s);
        EVENTUALLY_VERIFY(draft().scroll() > 0);
        QTest::qWait(600);
        const int place = draft().scroll();
        const QString id = draft().draftId();
        m_view.reset();
        m_county->kill();
        m_county->start();
        show(QSize(400, 560));
        // Nobody has to look for it: what was open is open again.
        EVENTUALLY_COMPARE(step(), u"Scoring"_s);
        QCOMPARE(draft().draftId(), id);
        QTest::qWait(600);
        QCOMPARE(draft().section(), 1);
        QCOMPARE(draft().scroll(), place);
    }

    void whatWasPutAsideWaitsInTheList()
    {
        show(QSize(400, 800));
        press(u"清溪县民政局"_s);
        press(u"未佩戴工作牌"_s);
        press(u"返回"_s);
        EVENTUALLY_COMPARE(step(), u"Start"_s);
        EVENTUALLY_VERIFY(item(u"未完成的抽查"_s));
        show(QSize(400, 800));
        QTest::qWait(200);
        QCOMPARE(step(), u"Start"_s);
        press(u"清溪县民政局"_s); // the draft stands first
        EVENTUALLY_COMPARE(step(), u"Scoring"_s);
        QCOMPARE(draft().total(), u"80.00"_s);
    }

    /// For looking at: JIANNUO_SCREENSHOTS=DIR.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("JIANNUO_SCREENSHOTS");
        if (folder.isEmpty())
            QSKIP("JIANNUO_SCREENSHOTS is not set.");
        QDir().mkpath(folder);
        for (const auto& [scheme, scale] :
             {std::pair(u"light"_s, 1.0), {u"dark"_s, 1.0}, {u"light"_s, 1.6}}) {
            for (const QSize size :
                 {QSize(1280, 800), QSize(400, 800), QSize(1600, 1000), QSize(800, 1280)}) {
                if (scale > 1 && size.width() == 1600)
                    continue;
                picture(folder, size, scheme, scale);
                cleanup();
                init();
            }
        }
    }

private:
    void picture(const QString& folder, const QSize& size, const QString& scheme, double scale)
    {
        show(size, scheme, scale);
        const auto take = [&](const QString& name) {
            QTest::qWait(350);
            const QString file = u"%1/%2-%3-%4%5.png"_s.arg(folder, name, QString::number(size.width()),
                                                            scheme, scale > 1 ? u"-large"_s : QString());
            QVERIFY(m_view->grabWindow().save(file));
        };
        take(u"1-start"_s);
        SpotCheckDraft& form = draft();
        QVERIFY(form.begin(AppCounty::text(m_county->unit)));
        QVERIFY(form.setChecklist(AppCounty::text(m_county->list)));
        form.setPlace(u"一楼办事大厅"_s);
        form.addInspector(AppCounty::text(m_county->lead));
        take(u"2-setup"_s);
        form.setPage(SpotCheckDraft::Scoring);
        press(u"未佩戴工作牌"_s);
        press(u"未佩戴工作牌"_s);
        auto sections = form.sections();
        auto items = sections.at(&sections, 0)->items();
        items.at(&items, 0)->setNote(u"两名窗口人员未佩戴工作牌，已当场指出"_s);
        QTemporaryDir pictures;
        form.addPhoto(QUrl::fromLocalFile(drawnCounter(pictures.filePath(u"counter.jpg"_s))), 1);
        EVENTUALLY_VERIFY(!form.isBusy());
        items.at(&items, 1)->setPoints(u"18.5"_s);
        sections.at(&sections, 1)->giveFullToRest();
        form.addFinding(1);
        form.closeFinding();
        take(u"3-scoring"_s);
        form.addFinding(4);
        form.finding()->setText(u"两件婚姻登记预约超过承诺时限一天"_s);
        form.finding()->setSeverity(2);
        take(u"4-finding"_s);
        form.closeFinding();
        form.setPage(SpotCheckDraft::Review);
        press(u"提交"_s);
        take(u"5-review"_s);
        for (int i = 0; i < 4; ++i)
            sections.at(&sections, i)->giveFullToRest();
        items.at(&items, 1)->setOtherReason(u"告知单缺一项"_s);
        form.setConclusion(u"窗口秩序良好，挂牌上岗和告知单两处要改。"_s);
        form.setRepresentative(u"韩梅 办公室主任"_s);
        form.setRefusal(u"对扣分有异议"_s);
        QVERIFY(form.checkNow());
        take(u"6-ready"_s);
        form.submit();
        EVENTUALLY_COMPARE(step(), u"Result"_s);
        take(u"7-result"_s);
        press(u"查看记录"_s);
        take(u"8-record"_s);
    }

    void show(const QSize& size, const QString& scheme = u"light"_s, double scale = 1)
    {
        m_theme.reset();
        m_view = std::make_unique<QQuickView>();
        m_view->setResizeMode(QQuickView::SizeRootObjectToView);
        QQmlComponent theme(m_view->engine());
        theme.setData(
            "import QtQuick\nimport Jiannuo.Theme\nQtObject { function set(scheme: string, scale: real) {"
            " Theme.scheme = scheme; Theme.textScale = scale; Theme.reducedMotion = true }"
            " readonly property color ground: Theme.color.background }",
            {});
        m_theme.reset(theme.create());
        QVERIFY2(m_theme, qPrintable(theme.errorString()));
        QMetaObject::invokeMethod(m_theme.get(), "set", Q_ARG(QString, scheme), Q_ARG(double, scale));
        m_view->setColor(m_theme->property("ground").value<QColor>());
        m_view->resize(size);
        m_view->setSource(QUrl(u"qrc:/qt-project.org/imports/Jiannuo/SpotCheck/SpotCheckPage.qml"_s));
        QVERIFY(m_view->rootObject());
        m_view->show();
        m_view->rootObject()->forceActiveFocus();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    SpotCheckDraft& draft() { return *m_view->rootObject()->property("draft").value<SpotCheckDraft*>(); }
    QString step() { return m_view->rootObject()->property("step").toString(); }

    static bool speaks(const QQuickItem& item, const QString& text)
    {
        for (const char* name : {"text", "title", "label"}) {
            if (item.property(name).toString() == text)
                return true;
        }
        return false;
    }
    static bool canBePressed(const QQuickItem& item)
    {
        return item.inherits("QQuickAbstractButton") || item.inherits("QQuickMouseArea");
    }

    /// What shows that text; the first in the order of the window, in front first.
    QQuickItem* find(QQuickItem* below, const QString& text, bool pressable)
    {
        if (!below->isVisible() || below->opacity() == 0)
            return nullptr;
        if (speaks(*below, text) && below->isEnabled() && (!pressable || canBePressed(*below)))
            return below;
        QList<QQuickItem*> children = below->childItems();
        for (QQuickItem* child : std::as_const(children)) {
            if (QQuickItem* found = find(child, text, pressable))
                return found;
        }
        return nullptr;
    }
    /// In a dialog first: nothing else can be pressed while one is open.
    QQuickItem* item(const QString& text, bool pressable = false)
    {
        QList<QQuickItem*> roots = m_view->contentItem()->childItems();
        std::reverse(roots.begin(), roots.end());
        for (QQuickItem* root : std::as_const(roots)) {
            if (QQuickItem* found = find(root, text, pressable))
                return found;
        }
        return nullptr;
    }

    void press(const QString& text)
    {
        QQuickItem* target = nullptr;
        QTRY_VERIFY2_WITH_TIMEOUT((target = item(text, true)) || (target = item(text)),
                                  qPrintable(u"Nothing shows “%1”."_s.arg(text)), test::patienceMs);
        QTest::qWait(60);
        QPointF middle;
        const auto isInSight = [&] {
            // The page scrolls to it, as a person would.
            for (QQuickItem* page = target->parentItem(); page; page = page->parentItem()) {
                if (page->inherits("QQuickFlickable")
                    && page->metaObject()->indexOfMethod("reveal(QQuickItem*)") >= 0)
                    QMetaObject::invokeMethod(page, "reveal", Q_ARG(QQuickItem*, target));
            }
            middle = target->mapToScene(QPointF(std::min(target->width() / 2, 60.0), target->height() / 2));
            return QRectF(QPointF(), m_view->size()).contains(middle);
        };
        QVERIFY2(QTest::qWaitFor(isInSight, test::patienceMs),
                 qPrintable(u"“%1” is out of sight at %2, %3."_s.arg(text).arg(middle.x()).arg(middle.y())));
        QTest::qWait(60);
        (void)isInSight(); // where what came above it has moved it
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, middle.toPoint());
        QTest::qWait(20);
    }

    void drag(const QPoint& from, const QPoint& to)
    {
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 8; ++i)
            QTest::mouseMove(m_view.get(), from + (to - from) * i / 8, 5);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, to);
    }
    void sign()
    {
        QQuickItem* pad = item(u"请单位代表在此签字"_s);
        QVERIFY(pad);
        for (QQuickItem* page = pad->parentItem(); page; page = page->parentItem()) {
            if (page->metaObject()->indexOfMethod("reveal(QQuickItem*)") >= 0)
                QMetaObject::invokeMethod(page, "reveal", Q_ARG(QQuickItem*, pad));
        }
        QTest::qWait(60);
        const QPoint middle = pad->mapToScene(QPointF(pad->width() / 2, pad->height() * 0.7)).toPoint();
        drag(middle - QPoint(80, 20), middle + QPoint(60, 20));
        drag(middle - QPoint(40, -20), middle + QPoint(80, -10));
    }

    QString focused()
    {
        const QQuickItem* at = m_view->activeFocusItem();
        for (const char* name : {"text", "title"}) {
            if (at && canBePressed(*at) && !at->property(name).toString().isEmpty())
                return at->property(name).toString();
        }
        return at ? at->property("label").toString() : QString();
    }
    void tabTo(const QString& text)
    {
        QStringList seen;
        for (int i = 0; i < 120; ++i) {
            if (focused() == text)
                return;
            QTest::keyClick(m_view.get(), Qt::Key_Tab);
            seen += focused();
        }
        QFAIL(qPrintable(u"“%1” is not reached by Tab: %2"_s.arg(text, seen.join(u" → "_s))));
    }
    void type(const QString& text)
    {
        auto* at = m_view->activeFocusItem();
        QVERIFY(at);
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(at, &event);
    }

    std::unique_ptr<VisitCounty> m_county;
    std::unique_ptr<FakePlatform> m_platform;
    std::unique_ptr<QObject> m_theme;
    std::unique_ptr<QQuickView> m_view;
};

JIANNUO_STORY(TestSpotCheckVisit, QGuiApplication)
#include "tst_spot_check_visit.moc"
