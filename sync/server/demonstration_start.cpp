// SPDX-License-Identifier: Apache-2.0
#include "server/demonstration_start.h"

#include "demonstration/demonstration.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace jiannuo {

namespace {

using namespace Qt::StringLiterals;

Result<void> writeJson(const QString& path, const QJsonObject& json)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return Error{ErrorCode::StorageFailed,
                     QCoreApplication::translate("Server", "写不了“%1”。").arg(path)};
    return {};
}

} // namespace

Result<DemonstrationPeople> demonstrationIn(const QDir& folder, const Clock& clock)
{
    const QString list = folder.filePath(u"demonstration-people.json"_s);
    if (QFile known(list); known.open(QIODevice::ReadOnly)) {
        DemonstrationPeople people;
        const QJsonObject json = QJsonDocument::fromJson(known.readAll()).object();
        for (auto it = json.begin(); it != json.end(); ++it)
            people.emplace(it.key(), Id::fromString(it.value().toString()));
        return people;
    }
    if (folder.exists(u"headquarters.db"_s))
        return Error{
            ErrorCode::AlreadyExists,
            QCoreApplication::translate("Server", "这个文件夹里已有别的台账，演示县要放在空的文件夹里。")};
    auto made = demonstration::makeDemonstration(folder.path(), {clock.now()});
    if (!made)
        return made.error();
    const DemonstrationPeople people{
        {u"inspector"_s, made->inspector.id},   {u"secondInspector"_s, made->secondInspector.id},
        {u"teamLead"_s, made->teamLead.id},     {u"clerk"_s, made->headquartersClerk.id},
        {u"head"_s, made->headquartersHead.id}, {u"administrator"_s, made->administrator.id},
        {u"unitClerk"_s, made->unitClerk.id}};
    FileStore files(folder.filePath(u"files"_s));
    for (const auto& file : made->files) {
        if (auto kept = files.append(file.hash, 0, file.content.size(), file.content); !kept)
            return kept.error();
    }
    QJsonObject json;
    for (const auto& [part, id] : people)
        json.insert(part, id.toString(QUuid::WithoutBraces));
    if (auto ok = writeJson(list, json); !ok)
        return ok.error();
    return people;
}

Result<void> inviteDemonstration(const QDir& folder, Headquarters& headquarters,
                                 const DemonstrationPeople& people, const QString& url,
                                 const QString& fingerprint)
{
    QJsonObject json{{u"url"_s, url}, {u"fingerprint"_s, fingerprint}};
    for (const auto& [part, id] : people) {
        const auto invitation = headquarters.invite(id);
        if (!invitation)
            return invitation.error();
        json.insert(part, invitation->code);
    }
    return writeJson(folder.filePath(u"demonstration.json"_s), json);
}

} // namespace jiannuo
