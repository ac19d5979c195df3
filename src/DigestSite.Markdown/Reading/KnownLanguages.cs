using System.Collections.Frozen;

namespace DigestSite.Markdown.Reading;

/// <summary>Names by which highlighters know languages: a class that is one of them says the language without any prefix.</summary>
internal static class KnownLanguages
{
    private static readonly FrozenSet<string> Names = (
        "abap actionscript ada apache applescript arduino armasm asciidoc asm aspnet assembly autohotkey awk bash basic bat batch bicep brainfuck c c# c++ cc clj clojure cmake cmd cobol "
        + "coffee coffeescript common-lisp commonlisp console cpp crystal cs csharp css csv cuda cxx cython d dart delphi diff django docker dockerfile dos dot elisp elixir elm emacs-lisp env erb "
        + "erlang ex excel f# fish forth fortran fs fsharp gdscript gherkin git gitignore glsl go golang gradle graphql groovy haml handlebars haskell hbs hcl hlsl hs html html+erb html5 http "
        + "ini ipython ipython3 java javascript jinja jinja2 jl jq js json json5 jsonc jsonnet jsp jsx julia jupyter kotlin kt ksh latex less liquid lisp llvm lua makefile make markdown matlab "
        + "md mdx mermaid mips mojo mysql nasm nginx nim nix nodejs objc objective-c objectivec ocaml odin pas pascal patch perl pgsql php pl plaintext plpgsql postgresql powershell prisma prolog "
        + "properties proto protobuf ps ps1 pug puppet purescript pwsh py py3 pycon python python2 python3 qml r racket raku rb reasonml regex robotframework rs rst ruby rust sas sass scala scheme "
        + "scm scss sed sh shell shell-session smalltalk sol solidity sparql sql stan starlark svelte swift systemverilog tcl terraform tex text tf toml ts tsql tsx twig txt typescript typst "
        + "v vala vb vba vbnet verilog vhdl vim vue wasm wat xhtml xml xquery xsl xslt yaml yml zig zsh").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string name) => Names.Contains(name);
}
