using System.Net;
using DigestSite.Fetching;

namespace DigestSite.Cli.Tests;

/// <summary>Stands for the network. Every host is a public one.</summary>
internal sealed class Answers(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public static Network Network(Func<HttpRequestMessage, HttpResponseMessage> answer) =>
        new(new Answers(answer), new Answers(answer), (_, _) => Task.FromResult<IPAddress[]>([]), _ => false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = answer(request);
        response.RequestMessage = request;
        return Task.FromResult(response);
    }
}
