using System.Runtime.CompilerServices;

namespace DigestSite.Snapshots;

/// <summary>A comparison about to be made: await it, or return it as the test's task.</summary>
public sealed class Verification
{
    private readonly SnapshotContent _content;
    private readonly string _sourceFile;
    private readonly string _method;
    private readonly SnapshotRun _run;
    private readonly Lazy<Task> _task;
    private string _folder = "";
    private string _parameters = "";

    internal Verification(SnapshotContent content, string sourceFile, string method, SnapshotRun run)
    {
        _content = content;
        _sourceFile = sourceFile;
        _method = method;
        _run = run;
        _task = new(() => Task.Run(Run));
    }

    private string Class => Path.GetFileNameWithoutExtension(_sourceFile);

    public static implicit operator Task(Verification verification) => verification.ToTask();

    /// <summary>
    /// Adds the arguments of a theory to the name: <c>Class.Method_name=value</c>. They are given as they came, in the order of the test's
    /// parameters, whose names they get; the last ones may be left out.
    /// </summary>
    public Verification UseParameters(params object?[] values)
    {
        var names = TestMethods.Loaded().ParameterNames(Class, _method, values.Length);
        _parameters = string.Concat(names.Zip(values, (name, value) => $"_{SnapshotName.ParameterText(name, value)}"));
        return this;
    }

    /// <summary>Puts the snapshot into a folder below the one of the test's source file.</summary>
    public Verification UseDirectory(string folder)
    {
        SnapshotContent.RequireInside(folder);
        _folder = folder;
        return this;
    }

    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    public Task ToTask() => _task.Value;

    private void Run()
    {
        var directory = Path.Combine(SourceFile.Find(_sourceFile).DirectoryName!, _folder);
        var name = new SnapshotName(directory, $"{Class}.{_method}{_parameters}");
        _run.Take(name);
        var comparison = Comparison.Of(name, _content);
        foreach (var stale in name.FilesOnDisk(SnapshotName.Received))
        {
            name.Remove(stale);
        }

        if (_run.Mode == SnapshotMode.Accept)
        {
            Accept(comparison);
        }
        else
        {
            Require(comparison);
        }
    }

    private static void Accept(Comparison comparison)
    {
        // First, since a file that goes may stand where a directory is to be.
        foreach (var gone in comparison.Delete)
        {
            comparison.Name.Remove(gone);
        }

        foreach (var file in comparison.Different)
        {
            comparison.Name.Write(file.Verified, file.ReceivedBytes);
        }
    }

    private void Require(Comparison comparison)
    {
        foreach (var file in comparison.Different)
        {
            comparison.Name.Write(file.Received, file.ReceivedBytes);
        }

        if (comparison.NotEqual.FirstOrDefault(file => file.HasCarriageReturn) is { } damaged)
        {
            throw SnapshotException.CarriageReturn(comparison.Name, damaged);
        }

        if (!comparison.IsEqual)
        {
            throw new SnapshotException(FailureMessage.Of(comparison, _run.Mode));
        }
    }
}
