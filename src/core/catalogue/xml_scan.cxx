// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/xml_scan.hxx"

#include "core/base/text.hxx"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace ncs::catalogue
{

namespace
{

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

bool isCharacterOfXml(unsigned long code)
{
    if (code < 0x20)
        return code == 0x09 || code == 0x0A || code == 0x0D;
    return code <= 0xD7FF || (code >= 0xE000 && code <= 0xFFFD) ||
           (code >= 0x10000 && code <= 0x10FFFF);
}

bool isForbiddenByte(char c)
{
    return !isCharacterOfXml(static_cast<unsigned char>(c));
}

/// `body` is what stands between & and ;.
bool isKnownEntity(std::string_view body)
{
    constexpr std::array<std::string_view, 5> kNames{"amp", "lt", "gt", "quot", "apos"};
    if (std::find(kNames.begin(), kNames.end(), body) != kNames.end())
        return true;
    if (!startsWith(body, "#"))
        return false;
    const bool hexadecimal = startsWith(body, "#x");
    body.remove_prefix(hexadecimal ? 2 : 1);
    unsigned long code = 0;
    const char* const end = body.data() + body.size();
    const auto read = std::from_chars(body.data(), end, code, hexadecimal ? 16 : 10);
    return read.ec == std::errc{} && read.ptr == end && isCharacterOfXml(code);
}

/// Walks the markup; `fault` is set at the first one.
class Scan
{
public:
    Scan(std::string_view bytes, int maxDepth) : bytes_(bytes), maxDepth_(maxDepth) {}

    std::optional<ScanFault> run()
    {
        while (!fault_ && at_ < bytes_.size())
        {
            if (bytes_[at_] == '<')
                markup();
            else if (bytes_[at_] == '&')
                entity();
            else
                ++at_;
        }
        return fault_;
    }

private:
    void fail(const char* rule, std::vector<std::string> arguments = {})
    {
        fault_ = ScanFault{rule, lineAt(bytes_, at_), std::move(arguments)};
    }

    void skipPast(std::string_view end)
    {
        const std::size_t found = bytes_.find(end, at_);
        if (found == std::string_view::npos)
            fail("file.not-well-formed");
        else
            at_ = found + end.size();
    }

    void entity()
    {
        constexpr std::size_t kLongestBody = 10;
        const std::size_t end = bytes_.substr(at_, kLongestBody + 2).find(';');
        if (end == std::string_view::npos || !isKnownEntity(bytes_.substr(at_ + 1, end - 1)))
            fail("file.not-well-formed");
        else
            at_ += end + 1;
    }

    void markup()
    {
        const std::string_view rest = bytes_.substr(at_);
        if (startsWith(rest, "<!--"))
            skipPast("-->");
        else if (startsWith(rest, "<![CDATA["))
            skipPast("]]>");
        else if (startsWith(rest, "<!"))
            fail("file.has-doctype");
        else if (startsWith(rest, "<?"))
            skipPast("?>");
        else if (startsWith(rest, "</"))
        {
            --depth_;
            skipPast(">");
        }
        else
            startTag();
    }

    void startTag()
    {
        if (++depth_ > maxDepth_)
            return fail("file.too-deep", {std::to_string(maxDepth_)});
        if (++elements_ > kMaxElements)
            return fail("file.too-many-elements", {std::to_string(kMaxElements)});
        char quote = 0;
        while (!fault_ && ++at_ < bytes_.size())
        {
            const char c = bytes_[at_];
            if (c == '<')
                return fail("file.not-well-formed");
            if (c == '&')
            {
                entity();
                --at_; // stands on the semicolon
            }
            else if (quote != 0)
                quote = c == quote ? char{0} : quote;
            else if (c == '"' || c == '\'')
                quote = c;
            else if (c == '>')
                break;
        }
        if (fault_)
            return;
        if (at_ >= bytes_.size())
            return fail("file.not-well-formed");
        if (bytes_[at_ - 1] == '/')
            --depth_;
        ++at_;
    }

    std::string_view bytes_;
    int maxDepth_;
    int depth_ = 0;
    std::size_t elements_ = 0;
    std::size_t at_ = 0;
    std::optional<ScanFault> fault_;
};

/// True when the XML declaration names an encoding other than UTF-8.
bool declaresAnotherEncoding(std::string_view bytes)
{
    if (startsWith(bytes, "\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    if (!startsWith(bytes, "<?xml"))
        return false;
    const std::string_view declaration = bytes.substr(0, bytes.find("?>"));
    const std::size_t name = declaration.find("encoding");
    if (name == std::string_view::npos)
        return false;
    const std::size_t open = declaration.find_first_of("\"'", name);
    if (open == std::string_view::npos)
        return false;
    const std::string_view value = declaration.substr(open + 1);
    const std::string encoding = base::folded(value.substr(0, value.find(declaration[open])));
    return encoding != "utf-8" && encoding != "us-ascii";
}

std::size_t firstInvalid(std::string_view bytes)
{
    // By lines: a line is all that is reported, and no character crosses one.
    std::size_t line = 0;
    while (line < bytes.size())
    {
        const std::size_t end = std::min(bytes.find('\n', line), bytes.size());
        if (!base::isValidUtf8(bytes.substr(line, end - line)))
            return line;
        line = end + 1;
    }
    return 0;
}

} // namespace

long lineAt(std::string_view bytes, std::size_t offset)
{
    const std::string_view before = bytes.substr(0, offset);
    return 1 + static_cast<long>(std::count(before.begin(), before.end(), '\n'));
}

std::optional<ScanFault> scanXml(std::string_view bytes, int maxDepth)
{
    if (!base::isValidUtf8(bytes))
        return ScanFault{"file.not-utf8", lineAt(bytes, firstInvalid(bytes))};
    if (declaresAnotherEncoding(bytes))
        return ScanFault{"file.not-utf8", 1};
    const auto forbidden = std::find_if(bytes.begin(), bytes.end(), isForbiddenByte);
    if (forbidden != bytes.end())
    {
        const auto offset = static_cast<std::size_t>(forbidden - bytes.begin());
        return ScanFault{"file.not-well-formed", lineAt(bytes, offset)};
    }
    return Scan(bytes, maxDepth).run();
}

} // namespace ncs::catalogue
