namespace DigestSite.Tests.Fetching;

/// <summary>
/// Time that passes when something waits for it. A wait shorter than an hour is over at once and has taken its time;
/// a longer one, which in these tests is somebody's patience, ends when a test says so.
/// </summary>
internal sealed class ImpatientClock : TimeProvider
{
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly List<Timer> _patient = [];
    private readonly List<TimeSpan> _waits = [];
    private DateTimeOffset _now = new(2026, 5, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What was waited for, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_lock)
                return [.. _waits];
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public void Advance(TimeSpan time)
    {
        lock (_lock)
            _now += time;
    }

    /// <summary>Everybody's patience is over.</summary>
    public void RunOut()
    {
        Timer[] timers;
        lock (_lock)
            (timers, _) = ([.. _patient], _now += Patience);
        foreach (var timer in timers)
            timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(ImpatientClock clock, TimerCallback callback, object? state) : ITimer
    {
        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime < TimeSpan.Zero)
                return true;

            lock (clock._lock)
            {
                if (dueTime >= Patience)
                {
                    clock._patient.Add(this);
                    return true;
                }

                clock._waits.Add(dueTime);
                clock._now += dueTime;
            }

            ThreadPool.QueueUserWorkItem(static timer => timer.Fire(), this, preferLocal: false);
            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
                clock._patient.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
