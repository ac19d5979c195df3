using DigestSite.Diagnostics;

namespace DigestSite.Publishing;

/// <summary>One thing looked at, and how it was found.</summary>
/// <param name="Problem"><see langword="null"/> when it is well; <see cref="Severity.Info"/> for what only a person can see.</param>
/// <param name="Hint">What to do about it.</param>
public sealed record CheckUp(Severity? Problem, string Message, string? Hint = null)
{
    public static CheckUp Fine(string message) => new(null, message);

    public static CheckUp Look(string message, string hint) => new(Severity.Info, message, hint);

    /// <summary>It will do, but not well.</summary>
    public static CheckUp Warning(string message, string hint) => new(Severity.Warning, message, hint);

    /// <summary>It keeps the digest from being published.</summary>
    public static CheckUp Error(string message, string hint) => new(Severity.Error, message, hint);
}

/// <summary>Looks at one side of a fork. Pure: all it knows are the facts.</summary>
public interface IForkCheck
{
    IEnumerable<CheckUp> Examine(ForkFacts facts);
}
