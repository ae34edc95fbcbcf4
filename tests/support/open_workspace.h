// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/workbench.h"
#include "app/models/dataset_summary.h"
#include "core/base/file.h"
#include "core/store/datasets.h"
#include "core/store/workspace.h"

#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace isogloss::tests {

/// A text in English and one in French.
using EnglishAndFrench = std::pair<std::string, std::string>;

/// A workbench on an empty workspace, to which datasets can be added.
class OpenWorkspace
{
public:
    OpenWorkspace()
    {
        const auto root = std::filesystem::path(m_folder.path().toStdString()) / "workspace";
        if (!store::Workspace::create(root).has_value())
            qFatal("cannot make a workspace");
        auto opened = app::openWorkspace(root);
        if (!opened.has_value())
            qFatal("cannot open the workspace");
        m_workbench = std::make_unique<app::Workbench>(std::move(opened).value());
    }

    app::Workbench& workbench() { return *m_workbench; }
    const store::WorkspaceFolder& folder() { return m_workbench->session().folder(); }

    /// Records with the keys r0, r1 ...; stored when this returns.
    void add(const std::string& name, const std::vector<EnglishAndFrench>& pairs, bool isEvaluationOnly = false)
    {
        std::string records;
        for (std::size_t i = 0; i < pairs.size(); ++i)
            records += "{\"key\":\"r" + std::to_string(i) + "\",\"group\":\"\",\"text\":{\"eng_Latn\":\""
                + pairs[i].first + "\",\"fra_Latn\":\"" + pairs[i].second + "\"}}\n";
        const auto inside = folder().data() / name;
        std::filesystem::create_directories(inside);
        const std::string card = "{\"id\": \"" + name
            + "\", \"kind\": \"parallel\", \"languages\": [\"eng_Latn\", \"fra_Latn\"], \"records\": "
            + std::to_string(pairs.size()) + ", \"skipped\": 0, \"evaluation_only\": "
            + (isEvaluationOnly ? "true" : "false") + "}";
        if (!writeFileAtomically(inside / "records.jsonl", records).has_value()
            || !writeFileAtomically(inside / "dataset.json", card).has_value())
            qFatal("cannot write a dataset");
        auto& workspace = m_workbench->session().workspace();
        const auto store = [&](store::Database& database) { return addDatasetFolder(database, folder(), name); };
        if (!workspace.write(store).get().has_value())
            qFatal("cannot store a dataset");
        m_workbench->session().tellDataChanged();
    }

    QList<app::DatasetSummary> datasets() { return m_workbench->session().workspace().read(app::datasetSummaries).get().value(); }

    app::DatasetSummary dataset(const QString& name)
    {
        for (const app::DatasetSummary& one : datasets())
            if (one.name == name)
                return one;
        qFatal("no dataset of the name %s", qPrintable(name));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<app::Workbench> m_workbench;
};

} // namespace isogloss::tests
