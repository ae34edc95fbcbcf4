// SPDX-License-Identifier: GPL-3.0-or-later
// TensorBoard's event files: TFRecords (tensorflow/core/lib/io/record_writer.h) that hold Event messages
// (tensorflow/core/util/event.proto), of which the scalars are read. Only the wire format of protocol buffers is
// needed: https://protobuf.dev/programming-guides/encoding.
#include "core/report/errors.h"
#include "core/report/foreign_run.h"

#include <array>
#include <bit>
#include <cstring>
#include <optional>

namespace isogloss::report {

namespace {

constexpr std::uint64_t LargestRecord = std::uint64_t{64} << 20; // bytes; pictures and graphs lie there, too
constexpr std::size_t MostCurves = 10'000;
constexpr std::size_t MostPoints = 10'000'000; // of all curves
constexpr std::size_t LongestName = 1000; // bytes

constexpr std::array<std::uint32_t, 256> makeCrcTable()
{
    constexpr std::uint32_t Castagnoli = 0x82f63b78; // the polynomial, bits reversed
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t crc = byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? Castagnoli : 0);
        table[byte] = crc;
    }
    return table;
}

std::uint32_t maskedCrc(std::string_view bytes)
{
    static constexpr std::array<std::uint32_t, 256> Table = makeCrcTable();
    std::uint32_t crc = 0xffffffff;
    for (const char c : bytes)
        crc = (crc >> 8) ^ Table[(crc ^ static_cast<std::uint8_t>(c)) & 0xff];
    crc = ~crc;
    return ((crc >> 15) | (crc << 17)) + 0xa282ead8;
}

/// Little-endian, as files have it; `bytes` are as many.
template <typename T>
T valueAt(std::string_view bytes)
{
    static_assert(std::endian::native == std::endian::little);
    T value;
    std::memcpy(&value, bytes.data(), sizeof value);
    return value;
}

/// One field of a message.
struct Field
{
    std::uint64_t number = 0;
    int wire = 0; ///< 0 varint, 1 eight bytes, 2 a length and bytes, 5 four bytes
    std::uint64_t varint = 0;
    std::string_view bytes; ///< of the others
};

/// Walks through the fields of a message; never reads beyond its bytes.
class Fields
{
public:
    explicit Fields(std::string_view message)
        : m_rest(message)
    {
    }

    /// Nothing at the end, and where the message is broken.
    std::optional<Field> next()
    {
        if (m_rest.empty() || m_isBroken)
            return std::nullopt;
        Field field;
        const auto key = varint();
        field.number = key.value_or(0) >> 3;
        field.wire = static_cast<int>(key.value_or(0) & 7);
        if (!key || field.number == 0 || !readValue(field)) {
            m_isBroken = true;
            return std::nullopt;
        }
        return field;
    }

    bool isBroken() const { return m_isBroken; }

private:
    bool readValue(Field& field)
    {
        if (field.wire == 0) {
            const auto value = varint();
            field.varint = value.value_or(0);
            return value.has_value();
        }
        if (field.wire == 2) {
            const auto length = varint();
            return length && take(*length, field.bytes);
        }
        return (field.wire == 1 && take(8, field.bytes)) || (field.wire == 5 && take(4, field.bytes));
    }

    std::optional<std::uint64_t> varint()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64 && !m_rest.empty(); shift += 7) {
            const auto byte = static_cast<std::uint8_t>(m_rest.front());
            m_rest.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if ((byte & 0x80) == 0)
                return value;
        }
        return std::nullopt;
    }

    bool take(std::uint64_t length, std::string_view& bytes)
    {
        if (length > m_rest.size())
            return false;
        bytes = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return true;
    }

    std::string_view m_rest;
    bool m_isBroken = false;
};

/// The one number of a TensorProto: float_val (5), double_val (6), or tensor_content (4) of dtype (1) float or double.
std::optional<double> tensorScalar(std::string_view message, bool& isBroken)
{
    constexpr std::uint64_t Float = 1;
    constexpr std::uint64_t Double = 2;
    std::uint64_t type = 0;
    std::string_view content;
    std::string_view floats;
    std::string_view doubles;
    Fields fields(message);
    while (const auto field = fields.next()) {
        if (field->number == 1 && field->wire == 0)
            type = field->varint;
        else if (field->number == 4 && field->wire == 2)
            content = field->bytes;
        else if (field->number == 5 && (field->wire == 2 || field->wire == 5))
            floats = field->bytes;
        else if (field->number == 6 && (field->wire == 2 || field->wire == 1))
            doubles = field->bytes;
    }
    isBroken = isBroken || fields.isBroken();
    if (floats.size() == sizeof(float) || (type == Float && content.size() == sizeof(float)))
        return valueAt<float>(floats.empty() ? content : floats);
    if (doubles.size() == sizeof(double) || (type == Double && content.size() == sizeof(double)))
        return valueAt<double>(doubles.empty() ? content : doubles);
    return std::nullopt;
}

/// Takes the scalars of events into a run.
class EventReader
{
public:
    explicit EventReader(ForeignRun& run)
        : m_run(run)
    {
        for (const auto& [name, curve] : run.curves)
            m_points += curve.size();
    }

    /// False where the message is broken.
    bool readEvent(std::string_view message)
    {
        std::int64_t step = 0;
        std::vector<std::string_view> summaries;
        Fields fields(message);
        while (const auto field = fields.next()) {
            if (field->number == 2 && field->wire == 0)
                step = static_cast<std::int64_t>(field->varint);
            else if (field->number == 5 && field->wire == 2)
                summaries.push_back(field->bytes);
        }
        for (const std::string_view summary : summaries)
            if (!readSummary(summary, step))
                return false;
        return !fields.isBroken();
    }

    bool isTooLarge() const { return m_points > MostPoints || m_run.curves.size() > MostCurves; }

private:
    bool readSummary(std::string_view message, std::int64_t step)
    {
        Fields fields(message);
        while (const auto field = fields.next())
            if (field->number == 1 && field->wire == 2 && !readValue(field->bytes, step))
                return false;
        return !fields.isBroken();
    }

    bool readValue(std::string_view message, std::int64_t step)
    {
        std::string_view name;
        std::optional<double> value;
        bool isBroken = false;
        Fields fields(message);
        while (const auto field = fields.next()) {
            if (field->number == 1 && field->wire == 2)
                name = field->bytes;
            else if (field->number == 2 && field->wire == 5)
                value = valueAt<float>(field->bytes);
            else if (field->number == 8 && field->wire == 2)
                value = tensorScalar(field->bytes, isBroken);
        }
        if (value && !name.empty() && name.size() <= LongestName)
            add(std::string(name), step, *value);
        return !isBroken && !fields.isBroken();
    }

    void add(const std::string& name, std::int64_t step, double value)
    {
        std::vector<ForeignPoint>& curve = m_run.curves[name];
        while (!curve.empty() && curve.back().step >= step)
            curve.pop_back();
        curve.push_back({step, value});
        ++m_points;
    }

    ForeignRun& m_run;
    std::size_t m_points = 0; ///< that were read, also those dropped again
};

Error errorAt(ErrorCode code, const std::string& source, std::size_t offset)
{
    return {code, {{"path", source}, {"offset", std::to_string(offset)}}, {}};
}

} // namespace

Result<void> readEventRecords(std::string_view bytes, const std::string& source, ForeignRun& run)
{
    constexpr std::size_t LengthBytes = 8;
    constexpr std::size_t CrcBytes = 4;
    EventReader reader(run);
    std::size_t offset = 0;
    while (bytes.size() - offset >= LengthBytes + CrcBytes) {
        const std::string_view head = bytes.substr(offset, LengthBytes);
        if (maskedCrc(head) != valueAt<std::uint32_t>(bytes.substr(offset + LengthBytes, CrcBytes)))
            return errorAt(errors::ForeignRecordDamaged, source, offset);
        const auto length = valueAt<std::uint64_t>(head);
        if (length > LargestRecord)
            return Error{
                errors::ForeignRunLarge, {{"path", source}, {"allowed", std::to_string(LargestRecord)}}, {}};
        const std::size_t start = offset + LengthBytes + CrcBytes;
        if (bytes.size() - start < length + CrcBytes)
            break; // it is being written
        const std::string_view message = bytes.substr(start, length);
        if (maskedCrc(message) != valueAt<std::uint32_t>(bytes.substr(start + length, CrcBytes)))
            return errorAt(errors::ForeignRecordDamaged, source, start);
        if (!reader.readEvent(message))
            return errorAt(errors::ForeignRunForm, source, start);
        if (reader.isTooLarge())
            return Error{errors::ForeignRunLarge, {{"path", source}, {"allowed", std::to_string(MostPoints)}}, {}};
        offset = start + length + CrcBytes;
    }
    return {};
}

} // namespace isogloss::report
