using System.Reflection;
using Xunit;
using Xunit.Sdk;

namespace DigestSite.Snapshots;

/// <summary>The tests that snapshots are named after.</summary>
internal sealed class TestMethods(IEnumerable<Assembly> assemblies)
{
    private static readonly Lazy<TestMethods> All = new(() => new(AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => assembly.GetReferencedAssemblies().Any(name => name.Name == typeof(Snapshot).Assembly.GetName().Name))));

    private readonly List<TestMethod> _tests = [.. assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(type => type
            .GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
            .Where(method => method.IsDefined(typeof(FactAttribute)))
            .Select(method => new TestMethod(type.Name, method)))];

    /// <summary>Those of the test assemblies in this process, which are the ones that use this library.</summary>
    public static TestMethods Loaded() => All.Value;

    public IEnumerable<string> ParameterNames(string className, string methodName, int count)
    {
        var test = _tests.FirstOrDefault(test => test.Name == $"{className}.{methodName}" && test.ParameterNames.Count >= count)
            ?? throw new SnapshotException(
                $"There is no test {className}.{methodName} with {count} parameters. A test class is named as its file, "
                + "and UseParameters takes the arguments of the test in their order.");
        return test.ParameterNames.Take(count);
    }

    /// <param name="stem">What stands before <c>.verified</c> in the name of a snapshot.</param>
    public bool Owns(string stem, StringComparison comparison) => _tests.Exists(test => test.Owns(stem, comparison));
}

internal sealed class TestMethod(string className, MethodInfo method)
{
    // Asked for once, since the data of a theory may be read from files.
    private readonly Lazy<List<string>> _cases = new(() => Cases(method));

    public string Name { get; } = $"{className}.{method.Name}";

    public IReadOnlyList<string> ParameterNames { get; } = [.. method.GetParameters().Select(parameter => parameter.Name!)];

    public bool Owns(string stem, StringComparison comparison) =>
        stem.StartsWith(Name, comparison)
        && (stem.Length == Name.Length || _cases.Value.Exists(text => stem.AsSpan(Name.Length).Equals(text, comparison)));

    /// <summary>What each row of a theory's data adds to the name, for every number of leading parameters.</summary>
    private static List<string> Cases(MethodInfo method)
    {
        var cases = new List<string>();
        foreach (var row in method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method)))
        {
            var text = "";
            foreach (var (parameter, value) in method.GetParameters().Zip(row))
            {
                text += $"_{SnapshotName.ParameterText(parameter.Name!, value)}";
                cases.Add(text);
            }
        }

        return cases;
    }
}
