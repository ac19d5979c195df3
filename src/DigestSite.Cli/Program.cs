using System.Runtime.InteropServices;
using DigestSite.Cli;

using var interruption = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

return await CommandLine.InvokeAsync(args, Shell.OfThisProcess(), interruption.Token);

// The first signal asks for a clean end, a second one is left to the system.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
}
