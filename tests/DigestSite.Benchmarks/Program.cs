using BenchmarkDotNet.Running;
using DigestSite.Benchmarks;

// dotnet run -c Release --project tests/DigestSite.Benchmarks
BenchmarkSwitcher.FromAssembly(typeof(MarkdownBenchmark).Assembly).Run(args);
