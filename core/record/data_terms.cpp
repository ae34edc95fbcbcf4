// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/data_terms.h"

#include "core/record/json_lists.h"

#include <algorithm>

namespace isogloss::record {

namespace {

void addNew(std::vector<std::string>& all, const std::string& text)
{
    if (!text.empty() && std::find(all.begin(), all.end(), text) == all.end())
        all.push_back(text);
}

} // namespace

void DataTerms::add(const std::string& licence, const std::string& credit)
{
    addNew(licences, licence);
    addNew(credits, credit);
}

void DataTerms::add(const DataTerms& other)
{
    for (const std::string& licence : other.licences)
        addNew(licences, licence);
    for (const std::string& credit : other.credits)
        addNew(credits, credit);
    mayLeave.add(other.mayLeave);
}

Result<DataTerms> readDataTerms(const Json& object, const std::string& source)
{
    DataTerms terms;
    ISOGLOSS_TRY(terms.licences, jsonTexts(object, "licences", source));
    ISOGLOSS_TRY(terms.credits, jsonTexts(object, "credits", source));
    ISOGLOSS_TRY(terms.mayLeave.permission, readPermission(object, source));
    ISOGLOSS_TRY(terms.mayLeave.because, jsonTexts(object, "may_leave_because", source));
    return terms;
}

void writeDataTerms(const DataTerms& terms, Json& object)
{
    object["licences"] = terms.licences;
    object["credits"] = terms.credits;
    if (terms.mayLeave.permission)
        object["may_leave"] = nameOf(*terms.mayLeave.permission);
    if (!terms.mayLeave.because.empty())
        object["may_leave_because"] = terms.mayLeave.because;
}

} // namespace isogloss::record
