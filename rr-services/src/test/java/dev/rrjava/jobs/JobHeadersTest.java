package dev.rrjava.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.rpc.message.JobMessages;
import dev.rrjava.internal.rpc.message.JobMessages.HeaderValue;
import dev.rrjava.internal.rpc.message.JobMessages.PushRequest;
import dev.rrjava.rpc.FakeRpcServer;
import dev.rrjava.rpc.FakeRpcServer.Call;
import dev.rrjava.rpc.RpcClient;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of headers are found in any case, so they are replaced and counted in any case, too. */
@Timeout(30)
class JobHeadersTest {

  @Test
  void headerReplacesThatWithTheSameNameInAnyCase() {
    NewJob job =
        NewJob.of("a", "")
            .withHeader("X-Tenant", "acme")
            .withHeader("other", "1")
            .withHeader("x-tenant", "umbrella");
    assertThat(job.headers())
        .isEqualTo(Map.of("other", List.of("1"), "x-tenant", List.of("umbrella")));
    assertThat(ReceivedJob.of(job).header("X-TENANT")).contains("umbrella");
    assertThat(JobOptions.NONE.withHeader("X-TENANT", "initech").applyTo(job).headers())
        .isEqualTo(Map.of("other", List.of("1"), "X-TENANT", List.of("initech")));
    assertThat(JobResult.requeue("later").withHeader("Seen", "1").withHeader("seen", "2").headers())
        .isEqualTo(Map.of("seen", List.of("2")));
  }

  private static String response(String headers, JobResult result) throws IOException {
    JobHost host = new JobHost();
    host.job("x", "", headers);
    host.stop();
    host.worker().serve(job -> result);
    return host.response();
  }

  @Test
  void requeuedJobKeepsTheSpellingOfItsHeaders() throws IOException {
    assertThat(
            response(
                "{\"X-Tenant\":[\"acme\"],\"x-TENANT\":[\"umbrella\"],\"RR-Attempt\":[\"2\"]}",
                JobResult.requeue("later")
                    .withHeader("x-tenant", "initech")
                    .withHeader("New", "1")))
        .endsWith(
            ",\"headers\":{\"X-Tenant\":[\"initech\"],\"x-TENANT\":[\"initech\"],\"New\":[\"1\"],"
                + "\"RR-Attempt\":[\"3\"]}}}");
  }

  @Test
  void attemptThatTheHandlerSetsIsSent() throws IOException {
    assertThat(
            response(
                "{\"rr-attempt\":[\"7\"]}",
                JobResult.requeue("from the start").withHeader("Rr-Attempt", "1")))
        .endsWith(",\"headers\":{\"rr-attempt\":[\"1\"]}}}");
  }

  @ParameterizedTest
  @CsvSource({
    "2147483646, 2147483647",
    "2147483647, 2147483647",
    "99999999999, 2",
    "-5, 2",
    "second, 2"
  })
  void attemptIsCountedUpWithoutOverflow(String attempt, String next) throws IOException {
    assertThat(response("{\"rr-attempt\":[\"" + attempt + "\"]}", JobResult.requeue("later")))
        .endsWith(",\"headers\":{\"rr-attempt\":[\"" + next + "\"]}}}");
  }

  @Test
  void attemptsOfAPushedJobAreCountedFromTheFirst() throws Exception {
    BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    try (FakeRpcServer server =
            FakeRpcServer.start(
                connection -> {
                  while (true) {
                    Call call = connection.next();
                    calls.add(call);
                    connection.reply(call, new byte[0]);
                  }
                });
        RpcClient client = RpcClient.of(server.address())) {
      JobQueues.of(client)
          .push(
              NewJob.of("a", "")
                  .withPipeline("failed")
                  .withHeader("RR-attempt", "4")
                  .withHeader("reason", "no connection"));
    }
    JobMessages.Job sent = PushRequest.parseFrom(calls.remove().message()).getJob();
    Map<String, List<String>> headers = new TreeMap<>();
    for (Map.Entry<String, HeaderValue> header : sent.getHeadersMap().entrySet()) {
      headers.put(header.getKey(), header.getValue().getValueList());
    }
    assertThat(headers).isEqualTo(Map.of("reason", List.of("no connection")));
  }
}
