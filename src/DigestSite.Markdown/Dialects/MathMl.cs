using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using DigestSite.Markdown.Dom;
using DigestSite.Markdown.Reading;

namespace DigestSite.Markdown.Dialects;

/// <summary>Presentation MathML (MathML Core, 3) as TeX.</summary>
internal static class MathMl
{
    private const int Deepest = 60;

    private static readonly FrozenDictionary<string, string> Signs = Pairs(
        """
        ∑ \sum ∏ \prod ∫ \int ∮ \oint ∞ \infty ± \pm ∓ \mp × \times ÷ \div ⋅ \cdot · \cdot ≤ \le ≥ \ge ≠ \ne ≈ \approx ≡ \equiv ∼ \sim ∝ \propto → \to
        ← \leftarrow ⇒ \Rightarrow ⇔ \Leftrightarrow ↦ \mapsto ∈ \in ∉ \notin ⊂ \subset ⊆ \subseteq ∪ \cup ∩ \cap ∅ \emptyset ∀ \forall ∃ \exists ¬ \neg
        ∧ \land ∨ \lor ∂ \partial ∇ \nabla … \dots ⋯ \cdots ⋮ \vdots ⋱ \ddots − - ⟨ \langle ⟩ \rangle ‖ \| { \{ } \} % \% # \# & \& _ \_ $ \$ \ \backslash ′ '
        α \alpha β \beta γ \gamma δ \delta ε \varepsilon ϵ \epsilon ζ \zeta η \eta θ \theta ι \iota κ \kappa λ \lambda μ \mu ν \nu ξ \xi π \pi ρ \rho σ \sigma
        τ \tau υ \upsilon φ \varphi ϕ \phi χ \chi ψ \psi ω \omega Γ \Gamma Δ \Delta Θ \Theta Λ \Lambda Ξ \Xi Π \Pi Σ \Sigma Φ \Phi Ψ \Psi Ω \Omega ℝ \mathbb{R}
        ℕ \mathbb{N} ℤ \mathbb{Z} ℚ \mathbb{Q} ℂ \mathbb{C} ℓ \ell √ \surd ∘ \circ ⊕ \oplus ⊗ \otimes ⌊ \lfloor ⌋ \rfloor ⌈ \lceil ⌉ \rceil
        """);

    private static readonly FrozenDictionary<string, string> Accents = Pairs(
        """
        ^ \hat ˆ \hat ¯ \bar ‾ \overline _ \underline → \vec ⃗ \vec ~ \tilde ˜ \tilde ˙ \dot ¨ \ddot ⏞ \overbrace ⏟ \underbrace
        """);

    private static readonly FrozenSet<string> Functions = "sin cos tan cot sec csc log ln exp lim max min sup inf det dim gcd ker arg deg Pr arcsin arccos arctan sinh cosh tanh".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}$%&#_^~");

    /// <summary>Products, applications and sums that are only spoken.</summary>
    private static readonly SearchValues<char> Unseen = SearchValues.Create("\u2061\u2062\u2063\u2064\u200b");

    /// <summary>Null where a formula holds what TeX is not certain to say the same with.</summary>
    public static string? ToTex(Element math)
    {
        var tex = new StringBuilder();
        return AppendAll(tex, math, Deepest) && tex.Length > 0 ? tex.ToString().Trim() : null;
    }

    private static bool AppendAll(StringBuilder tex, Element parent, int depth)
    {
        if (depth == 0) return false;
        foreach (var child in parent.ChildNodes)
        {
            if (child is TextNode text && !Elements.IsBlank(text.Data)) return false;
            if (child is Element element && !Append(tex, element, depth - 1)) return false;
        }
        return true;
    }

    private static bool Append(StringBuilder tex, Element element, int depth)
    {
        if (depth == 0) return false;
        var parts = element.Children.ToList();
        switch (element.LocalName)
        {
            case "mi" or "mo" or "mn" or "ms" or "mtext":
                return AppendToken(tex, element);
            case "mrow" or "mstyle" or "mpadded":
                return AppendAll(tex, element, depth);
            case "semantics":
                return parts.Count > 0 && Append(tex, parts[0], depth);
            case "mspace":
                Command(tex, "\\;");
                return true;
            case "mfrac" when parts.Count == 2:
                Command(tex, "\\frac");
                return Group(tex, parts[0], depth) && Group(tex, parts[1], depth);
            case "msqrt":
                Command(tex, "\\sqrt");
                tex.Append('{');
                var isWhole = AppendAll(tex, element, depth);
                tex.Append('}');
                return isWhole;
            case "mroot" when parts.Count == 2:
                Command(tex, "\\sqrt[");
                if (!Append(tex, parts[1], depth)) return false;
                tex.Append(']');
                return Group(tex, parts[0], depth);
            case "msup" or "msub" or "msubsup" or "mover" or "munder" or "munderover":
                return AppendScripts(tex, element.LocalName, parts, depth);
            case "mtable":
                return AppendTable(tex, parts, depth);
            case "annotation" or "annotation-xml":
                return true;
            default:
                return false;
        }
    }

    private static bool AppendScripts(StringBuilder tex, string name, List<Element> parts, int depth)
    {
        if (parts.Count != (name is "msubsup" or "munderover" ? 3 : 2)) return false;
        if (name is "mover" or "munder" && Accents.TryGetValue(parts[1].PlainText().Trim(), out var accent))
        {
            Command(tex, accent);
            return Group(tex, parts[0], depth);
        }
        var isBig = parts[0].LocalName == "mo" || Functions.Contains(parts[0].PlainText().Trim());
        if (name is "mover" or "munder" && !isBig)
        {
            Command(tex, name == "mover" ? "\\overset" : "\\underset");
            return Group(tex, parts[1], depth) && Group(tex, parts[0], depth);
        }
        if (parts[0].LocalName is "mi" or "mn" or "mo" ? !Append(tex, parts[0], depth) : !Group(tex, parts[0], depth)) return false;
        if (!(name is "msup" or "mover"))
        {
            tex.Append('_');
            if (!Group(tex, parts[1], depth)) return false;
        }
        if (name is "msub" or "munder") return true;
        tex.Append('^');
        return Group(tex, parts[^1], depth);
    }

    private static bool AppendTable(StringBuilder tex, List<Element> rows, int depth)
    {
        Command(tex, "\\begin{matrix} ");
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].LocalName != "mtr") return false;
            if (row > 0) tex.Append(" \\\\ ");
            var isFirst = true;
            foreach (var cell in rows[row].Children)
            {
                if (cell.LocalName != "mtd") return false;
                if (!isFirst) tex.Append(" & ");
                isFirst = false;
                if (!AppendAll(tex, cell, depth)) return false;
            }
        }
        tex.Append(" \\end{matrix}");
        return true;
    }

    private static bool Group(StringBuilder tex, Element part, int depth)
    {
        tex.Append('{');
        var isWhole = Append(tex, part, depth);
        tex.Append('}');
        return isWhole;
    }

    private static bool AppendToken(StringBuilder tex, Element token)
    {
        if (!token.HoldsNoElements()) return false;
        var text = Elements.Collapse(token.PlainText());
        if (token.LocalName is "mtext" or "ms")
        {
            if (text.AsSpan().ContainsAny(Special)) return false;
            if (text.Length > 0) Command(tex, "\\text{" + WithEdges(text, token.PlainText()) + "}");
            return true;
        }
        if (!text.AsSpan().ContainsAnyExcept(Unseen)) return true;
        if (Signs.TryGetValue(text, out var sign)) Command(tex, sign);
        else if (Functions.Contains(text)) Command(tex, "\\" + text);
        else if (text.AsSpan().ContainsAny(Special)) return false;
        else if (token.LocalName == "mi" && text.Length > 1 && text.All(char.IsAsciiLetter)) Command(tex, "\\mathrm{" + text + "}");
        else if (token.LocalName == "mo" && text is "=" or "<" or ">" or "+" or "-" && tex.Length > 0 && tex[^1] is not ('{' or ' ' or '(' or '[' or '_' or '^')) tex.Append(' ').Append(text).Append(' ');
        else Command(tex, text);
        return true;
    }

    /// <summary>Spaces at the edges of words count here.</summary>
    private static string WithEdges(string text, string original) => (char.IsWhiteSpace(original[0]) ? " " : "") + text + (char.IsWhiteSpace(original[^1]) ? " " : "");

    /// <summary>A command of letters ends where no letter follows.</summary>
    private static void Command(StringBuilder tex, string text)
    {
        if (text.Length > 0 && char.IsAsciiLetter(text[0]) && EndsInCommand(tex)) tex.Append(' ');
        tex.Append(text);
    }

    private static bool EndsInCommand(StringBuilder tex)
    {
        var at = tex.Length - 1;
        while (at >= 0 && char.IsAsciiLetter(tex[at])) at--;
        return at >= 0 && at < tex.Length - 1 && tex[at] == '\\';
    }

    /// <summary>What stands first stands for what is behind it.</summary>
    private static FrozenDictionary<string, string> Pairs(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
