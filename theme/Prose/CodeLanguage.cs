namespace DigestSite.Theme.Prose;

/// <summary>A language code is written in.</summary>
/// <param name="Name">As readers know it.</param>
/// <param name="Grammar">The file that colours it; <see langword="null"/> where there is nothing to colour.</param>
internal sealed record CodeLanguage(string Name, string? Grammar)
{
    /// <summary>By the name authors write behind a fence. Languages that are not here are shown by that name, uncoloured.</summary>
    private static readonly Dictionary<string, CodeLanguage> Known = Table();

    public static CodeLanguage? Named(string written) =>
        Known.TryGetValue(written, out var known) ? known
        : Plain.Contains(written) ? null
        : new CodeLanguage(written, null);

    /// <summary>All files that colour a language, each once.</summary>
    public static IReadOnlyCollection<string> Grammars => [.. Known.Values.Select(l => l.Grammar).OfType<string>().Distinct()];

    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "plaintext", "plain", "text", "txt", "none", "nohighlight", "output",
    };

    private static Dictionary<string, CodeLanguage> Table()
    {
        (string Name, string Grammar, string Written)[] rows =
        [
            ("Bash", "bash", "bash sh zsh shellscript fish"),
            ("C", "c", "c h"),
            ("C#", "csharp", "csharp cs c# dotnet"),
            ("C++", "cpp", "cpp c++ cc cxx hpp"),
            ("Clojure", "clojure", "clojure clj edn"),
            ("CMake", "cmake", "cmake"),
            ("CSS", "css", "css"),
            ("Dart", "dart", "dart"),
            ("Diff", "diff", "diff patch"),
            ("Dockerfile", "dockerfile", "dockerfile docker containerfile"),
            ("Elixir", "elixir", "elixir ex exs"),
            ("Erlang", "erlang", "erlang erl"),
            ("F#", "fsharp", "fsharp fs f#"),
            ("Go", "go", "go golang"),
            ("Gradle", "gradle", "gradle"),
            ("GraphQL", "graphql", "graphql gql"),
            ("Groovy", "groovy", "groovy jenkinsfile"),
            ("Haskell", "haskell", "haskell hs"),
            ("HTML", "xml", "html xhtml htm markup vue svelte astro"),
            ("HTTP", "http", "http https"),
            ("INI", "ini", "ini conf cfg editorconfig"),
            ("Java", "java", "java"),
            ("JavaScript", "javascript", "javascript js mjs cjs jsx node"),
            ("JSON", "json", "json jsonc json5 jsonl ndjson"),
            ("Julia", "julia", "julia jl"),
            ("Kotlin", "kotlin", "kotlin kt kts"),
            ("LaTeX", "latex", "latex tex"),
            ("Less", "less", "less"),
            ("Lisp", "lisp", "lisp elisp"),
            ("Lua", "lua", "lua"),
            ("Makefile", "makefile", "makefile make mk"),
            ("Markdown", "markdown", "markdown md mdx"),
            ("MATLAB", "matlab", "matlab"),
            ("nginx", "nginx", "nginx"),
            ("Nix", "nix", "nix"),
            ("Objective-C", "objectivec", "objectivec objc"),
            ("OCaml", "ocaml", "ocaml ml"),
            ("Perl", "perl", "perl pl"),
            ("PHP", "php", "php"),
            ("PowerShell", "powershell", "powershell ps1 pwsh ps"),
            ("Properties", "properties", "properties env dotenv"),
            ("Protocol Buffers", "protobuf", "protobuf proto"),
            ("Python", "python", "python py python3 py3 ipython"),
            ("R", "r", "r rlang"),
            ("Ruby", "ruby", "ruby rb erb"),
            ("Rust", "rust", "rust rs"),
            ("Scala", "scala", "scala"),
            ("SCSS", "scss", "scss sass"),
            ("Shell", "shell", "shell console terminal shellsession sh-session"),
            ("SQL", "sql", "sql mysql sqlite tsql plsql"),
            ("PostgreSQL", "pgsql", "pgsql postgresql postgres"),
            ("Swift", "swift", "swift"),
            ("Terraform", "", "hcl terraform tf"),
            ("TOML", "ini", "toml"),
            ("TypeScript", "typescript", "typescript ts tsx mts cts"),
            ("Vim script", "vim", "vim viml"),
            ("WebAssembly", "wasm", "wasm wat"),
            ("XML", "xml", "xml xsl xslt rss atom svg xaml csproj plist"),
            ("YAML", "yaml", "yaml yml"),
            ("x86 assembly", "x86asm", "x86asm asm nasm"),
            ("Zig", "", "zig"),
        ];

        return rows
            .SelectMany(row => row.Written.Split(' ').Select(written => (written, row)))
            .ToDictionary(pair => pair.written, pair => new CodeLanguage(pair.row.Name, pair.row.Grammar is "" ? null : pair.row.Grammar), StringComparer.OrdinalIgnoreCase);
    }
}
