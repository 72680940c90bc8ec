/// Texts that break careless output: each should pass through every format unharmed or be made
/// harmless by it.
public enum HostileText {
    public static let all: [String] = [
        "", " ", "\"quoted\" and 'single'", #"back\slash \" \u0041 \n"#,
        "<script>alert(1)</script>", "</script><!-- --> ]]>", "<b>&amp;</b> & &lt;",
        "two\nlines", "carriage\rreturn\r\nline", "tab\tand\u{B}vertical\u{C}feed",
        "null\u{0}byte", "bell\u{7} back\u{8}space del\u{7F}",
        "\u{1B}[31mred\u{1B}[0m \u{1B}]0;title\u{7}", "C1 \u{9B}31m \u{85} \u{90}",
        "\u{202E}reversed\u{202C} \u{2066}isolate\u{2069} \u{200E}\u{200F}\u{61C}",
        "line\u{2028}separator\u{2029}paragraph", "\u{FEFF}mark \u{FFFE}\u{FFFF} \u{10FFFF}",
        "עברית וערבית العربية mixed", "日本語のテキスト", "e\u{301} n\u{303} o\u{308}\u{304}",
        "👩‍👩‍👧‍👦 🇺🇳 🏴‍☠️ 1️⃣", "\u{E000}private \u{AD}soft\u{200B}zero\u{200D}width",
        "${x} $(x) `x` %s %n {{x}} {%x%} <%= x %>", "=cmd|' /C calc'!A0", "digraph { a -> b; }",
        "'; DROP TABLE t; --", "C:\\path\\to\\file /etc/passwd ../../x",
        String(repeating: "long ", count: 400), String(repeating: "x", count: 500),
        String(repeating: "\u{301}", count: 50), "- [x] # *md* _md_ | a | b |",
    ]
}
