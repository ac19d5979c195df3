namespace DigestSite.Cli.Streams;

/// <summary>What <c>convert</c> and <c>render</c> have in common: text in, text out, whole or a JSON string a line.</summary>
/// <param name="filter">Safe to call from several threads.</param>
internal sealed class TextFilter(Shell shell, Func<string, FilteredText> filter)
{
    public async Task<int> RunWholeAsync(CancellationToken cancellation)
    {
        using var reader = new StreamReader(shell.Input, Shell.Utf8, detectEncodingFromByteOrderMarks: false);
        var text = await reader.ReadToEndAsync(cancellation).WaitAsync(cancellation);
        var filtered = filter(text.StartsWith('\uFEFF') ? text[1..] : text);

        await shell.Output.WriteAsync(filtered.Text);
        WriteReport(filtered, "");
        return ExitCode.Success;
    }

    public async Task<int> RunLinesAsync(CancellationToken cancellation)
    {
        var lines = JsonLines.ReadAsync(shell.Input, cancellation);
        await foreach (var line in OrderedParallel.SelectAsync(lines, (line, _) => Task.FromResult(Filter(line)), cancellation))
        {
            if (line.Error is { } error)
            {
                shell.Error.WriteLine($"error: line {line.Number}: {error}");
                return ExitCode.Misuse;
            }

            await shell.Output.WriteAsync(line.Json + "\n");
            WriteReport(line.Filtered!, $"line {line.Number}: ");
        }

        return ExitCode.Success;
    }

    private FilteredLine Filter((int Number, string Text) line)
    {
        var (text, error) = JsonLines.Decode(line.Text);
        if (text is null)
            return new FilteredLine(line.Number, null, null, error);

        var filtered = filter(text);
        return new FilteredLine(line.Number, filtered, JsonLines.Encode(filtered.Text), null);
    }

    private void WriteReport(FilteredText filtered, string prefix)
    {
        foreach (var line in filtered.Report)
            shell.Error.WriteLine(prefix + line);
    }

    private sealed record FilteredLine(int Number, FilteredText? Filtered, string? Json, string? Error);
}

/// <param name="Report">Lines for people, about what was not carried over as it was.</param>
internal sealed record FilteredText(string Text, IReadOnlyList<string> Report);
