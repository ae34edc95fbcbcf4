// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/measure_lines.h"

#include <QCoreApplication>
#include <cmath>

using namespace Qt::StringLiterals;

namespace isogloss::app {

using widgets::LineRole;
using widgets::LineSeries;

namespace {

constexpr int MostBands = 3;
constexpr int FirstOtherLook = 1; // behind that of the chosen pair

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MeasureLines)
};

/// One for each layer, or none.
QList<widgets::Interval> bandOf(const MeasuredCurve& curve)
{
    QList<widgets::Interval> band;
    for (int layer = 0; layer < curve.low.size(); ++layer) {
        if (!std::isfinite(curve.low[layer]))
            return {};
        band.append({curve.low[layer], curve.high[layer]});
    }
    return band;
}

class Lines
{
public:
    Lines(const MeasuredContent& content, const LineSwitches& switches)
        : m_content(content)
        , m_switches(switches)
    {
    }

    QList<LineSeries> all()
    {
        if (m_content.kind.isOfLanguages && m_content.survey.size() == 1)
            addLanguages();
        else
            addPairs();
        addSecondText();
        addOthers();
        addControls();
        return m_lines;
    }

private:
    LineSeries& add(const QString& name, const MeasuredCurve& curve, LineRole role)
    {
        LineSeries line{name, {}};
        const double step = m_switches.isRelative ? 1.0 / std::max(1, curve.layers()) : 1.0;
        for (int layer = 0; layer < curve.values.size(); ++layer)
            line.points.append({layer * step, curve.values[layer]});
        line.role = role;
        m_lines.append(line);
        return m_lines.back();
    }

    QString chosenName() const
    {
        if (m_content.second)
            return m_content.names.text;
        return m_content.hasBase() ? Words::tr("with the adapter")
            : m_switches.others.isEmpty() ? Words::tr("measured")
                                          : m_content.whose;
    }

    /// Each language of the chosen pair by itself.
    void addLanguages()
    {
        int look = 0;
        for (const auto& [name, direction] : {std::pair(m_content.names.source, u"_forward"_s),
                 std::pair(m_content.names.target, u"_backward"_s)}) {
            const MeasuredCurve curve = m_content.pair.directed.value(m_content.kind.key + direction);
            LineSeries& line = add(name, curve, LineRole::Curve);
            line.band = bandOf(curve);
            line.look = look++;
        }
    }

    void addPairs()
    {
        const qsizetype count = m_content.survey.size();
        const qsizetype shown = count == 1 ? 1 : m_switches.pairs.size();
        for (int place = 0; place < count; ++place) {
            const SurveyedPair& pair = m_content.survey[place];
            const MeasuredCurve curve = pair.pair.curve(m_content.kind.key);
            if (curve.isEmpty() || (count > 1 && !m_switches.pairs.contains(keyOf(pair))))
                continue;
            LineSeries& line = add(count > 1 ? m_content.pairName(pair) : chosenName(), curve, LineRole::Curve);
            if (shown <= MostBands)
                line.band = bandOf(curve);
            line.look = place;
        }
    }

    void addSecondText()
    {
        const MeasuredCurve curve
            = m_content.second ? m_content.second->pair.curve(m_content.kind.key) : MeasuredCurve();
        if (curve.isEmpty())
            return;
        LineSeries& line = add(m_content.second->names.text, curve, LineRole::Curve);
        line.band = bandOf(curve);
        line.look = static_cast<int>(m_content.survey.size());
    }

    void addOthers()
    {
        int look = static_cast<int>(m_content.survey.size()) + FirstOtherLook;
        for (const OverlaidPair& other : m_content.others) {
            const int own = look++;
            if (!m_switches.others.contains(other.key()))
                continue;
            const QString name
                = other.isComparable() ? other.name : Words::tr("%1 (not comparable)", "a model").arg(other.name);
            add(name, other.curve, other.isComparable() ? LineRole::Curve : LineRole::Ghost).look = own;
        }
    }

    /// Of the chosen pair.
    void addControls()
    {
        const auto isOn = [this](const QString& key) { return m_switches.against.contains(key); };
        const auto addIf = [&](bool isWanted, const QString& name, const MeasuredCurve& curve, LineRole role) {
            if (isWanted && !curve.isEmpty())
                add(name, curve, role).look = 0;
        };
        addIf(isOn(u"base"_s), Words::tr("model alone"), m_content.base.curve(m_content.kind.key), LineRole::Ghost);
        addIf(isOn(u"shuffled"_s), Words::tr("shuffled pairs"), m_content.pair.curve(m_content.kind.control),
            LineRole::Control);
        addIf(isOn(u"random"_s), Words::tr("random weights"), m_content.pair.curve(u"random"_s), LineRole::Control);
        if (m_content.wellKnown)
            addIf(isOn(u"known"_s), m_content.pairName(m_content.wellKnown->source, m_content.wellKnown->target),
                m_content.wellKnown->curve, LineRole::Ghost);
    }

    const MeasuredContent& m_content;
    const LineSwitches& m_switches;
    QList<LineSeries> m_lines;
};

} // namespace

QString keyOf(const SurveyedPair& pair)
{
    return pair.source + u'|' + pair.target;
}

QList<LineSeries> linesOf(const MeasuredContent& content, const LineSwitches& switches)
{
    return Lines(content, switches).all();
}

QList<widgets::ReferenceLine> referencesOf(const MeasuredContent& content, const LineSwitches& switches)
{
    const MeasuredCurve curve = content.pair.curve(content.kind.key);
    QList<widgets::ReferenceLine> lines;
    const auto add = [&](const QString& key, const QString& name, double value) {
        if (switches.against.contains(key) && std::isfinite(value))
            lines.append({name, value});
    };
    add(u"chance"_s, Words::tr("chance"), content.kind.key == u"language_identity"_s ? 0.5 : curve.chance());
    for (const auto& [key, name] : {std::pair(u"surface"_s, Words::tr("shared letters alone")),
             std::pair(u"length"_s, Words::tr("length alone")), std::pair(u"ceiling"_s, Words::tr("ceiling"))})
        if (content.kind.isRetrieval())
            add(key, name, content.pair.baseline(key, content.kind.key));
    if (!curve.isEmpty())
        add(u"embedding"_s, Words::tr("layer 0"), curve.values.front());
    return lines;
}

QStringList signaturesOf(const MeasuredContent& content, const LineSwitches& switches)
{
    QStringList signatures;
    const QString& measure = content.kind.key;
    for (const SurveyedPair& pair : content.survey)
        if (content.survey.size() == 1 || switches.pairs.contains(keyOf(pair)))
            signatures << pair.pair.signatures.value(measure);
    if (content.second)
        signatures << content.second->pair.signatures.value(measure);
    if (switches.against.contains(u"base"_s))
        signatures << content.base.signatures.value(measure);
    if (switches.against.contains(u"shuffled"_s))
        signatures << content.pair.signatures.value(content.kind.control);
    for (const QString& key : {u"random"_s, u"surface"_s, u"length"_s, u"ceiling"_s})
        if (switches.against.contains(key))
            signatures << content.pair.signatures.value(key);
    return signatures;
}

} // namespace isogloss::app
