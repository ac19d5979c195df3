namespace DigestSite.Pipelines;

/// <summary>Whoever watches a pipeline run: a terminal, a log, nobody.</summary>
public interface IPipelineReporter
{
    /// <summary>A step begins; dispose what is returned when it ends.</summary>
    /// <param name="name">In the imperative: <c>Read feeds</c>.</param>
    IPipelineStep Begin(string name);
}

/// <summary>One step of a pipeline under way.</summary>
public interface IPipelineStep : IDisposable
{
    /// <summary>How much there is to do, once known.</summary>
    int Total { set; }

    /// <summary>One unit is done. Called from several threads.</summary>
    void Advance();

    /// <summary>What came of it, for the line that ends the step: <c>65 items in 4 feeds</c>.</summary>
    string Result { set; }
}

/// <summary>Watches nothing.</summary>
public sealed class SilentReporter : IPipelineReporter, IPipelineStep
{
    public int Total { set { } }

    public string Result { set { } }

    public IPipelineStep Begin(string name) => this;

    public void Advance()
    {
    }

    public void Dispose()
    {
    }
}
