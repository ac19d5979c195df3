using System.Reflection;

namespace DigestSite.Snapshots;

/// <summary>The classes and methods that snapshots are named after.</summary>
internal sealed class TestMethods(IEnumerable<Assembly> assemblies)
{
    private readonly ILookup<string, MethodInfo> _methods = assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
            .Select(method => (Class: type.Name, Method: method)))
        .ToLookup(pair => pair.Class, pair => pair.Method, StringComparer.Ordinal);

    private static readonly Lazy<TestMethods> All = new(() => new(AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => assembly.GetReferencedAssemblies().Any(name => name.Name == typeof(Snapshot).Assembly.GetName().Name))));

    /// <summary>Those of the test assemblies in this process, which are the ones that use this library.</summary>
    public static TestMethods Loaded() => All.Value;

    public IEnumerable<string> ParameterNames(string className, string methodName, int count)
    {
        var method = _methods[className].FirstOrDefault(method => method.Name == methodName && method.GetParameters().Length >= count)
            ?? throw new SnapshotException(
                $"There is no test {className}.{methodName} with {count} parameters. A test class is named as its file, "
                + "and UseParameters takes the parameters of the test method in their order.");
        return method.GetParameters().Take(count).Select(parameter => parameter.Name!);
    }
}
