namespace DigestSite.Pipelines;

/// <summary>One line per step in a pipeline: its name, its work, what came of it.</summary>
internal static class PipelineSteps
{
    public static T Step<T>(this IPipelineReporter reporter, string name, Func<IPipelineStep, T> work, Func<T, string> result)
    {
        using var step = reporter.Begin(name);
        var done = work(step);
        step.Result = result(done);
        return done;
    }

    public static async Task<T> StepAsync<T>(this IPipelineReporter reporter, string name, Func<IPipelineStep, Task<T>> work, Func<T, string> result)
    {
        using var step = reporter.Begin(name);
        var done = await work(step);
        step.Result = result(done);
        return done;
    }
}
