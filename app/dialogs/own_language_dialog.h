// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace isogloss::widgets {
class SuggestionField;
}

namespace isogloss::app {

class LanguageLookup;
class WorkspaceSession;

/// What a person says of a language of their own.
struct OwnLanguage
{
    QString key; ///< "qaa_Tfng"; "" for a new one
    QString name; ///< English
    QString ownName;
    QString family;
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

/// Describes a language that no registry has, or such a one anew, and keeps it in the workspace, where it is
/// found by its names at once. UI thread.
class OwnLanguageDialog : public QDialog
{
    Q_OBJECT
public:
    OwnLanguageDialog(WorkspaceSession& session, const LanguageLookup& languages, const OwnLanguage& language = {},
        QWidget* parent = nullptr);

Q_SIGNALS:
    /// It is kept under this key.
    void kept(const QString& key);

private:
    void build();
    QWidget* makeButtons();
    void connectAll();
    QString key() const;
    QString problem() const;
    void chooseScript(const QString& script);
    void check();
    void fitHeight();
    void keep();

    WorkspaceSession& m_session;
    const LanguageLookup& m_languages;
    const bool m_isNew;
    QLineEdit* m_name;
    QLineEdit* m_ownName;
    widgets::SuggestionField* m_script;
    QComboBox* m_direction;
    QLineEdit* m_family;
    QLineEdit* m_code;
    QLabel* m_key;
    QLabel* m_problem;
    QPushButton* m_keep;
};

} // namespace isogloss::app
