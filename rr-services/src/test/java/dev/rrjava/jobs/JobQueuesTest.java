package dev.rrjava.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rrjava.internal.rpc.message.JobMessages;
import dev.rrjava.internal.rpc.message.JobMessages.PushBatchRequest;
import dev.rrjava.internal.rpc.message.JobMessages.PushRequest;
import dev.rrjava.rpc.FakeRpcServer;
import dev.rrjava.rpc.FakeRpcServer.Call;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.rpc.RpcErrorException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JobQueuesTest {
  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private byte[] reply = {};
  private FakeRpcServer server;
  private RpcClient client;
  private JobQueues queues;

  @BeforeEach
  void start() throws IOException {
    server =
        FakeRpcServer.start(
            connection -> {
              while (true) {
                Call call = connection.next();
                calls.add(call);
                if (call.text().contains("refused")) {
                  connection.fail(call, "no such pipeline");
                } else {
                  connection.reply(call, reply);
                }
              }
            });
    client = RpcClient.of(server.address());
    queues = JobQueues.of(client);
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
  }

  @Test
  void jobIsPushedWithAllOptions() throws Exception {
    NewJob job =
        NewJob.of("mail.send", "ä")
            .withId("i1")
            .withPipeline("mail")
            .withDelay(Duration.ofMillis(1500))
            .withPriority(3)
            .withHeader("a", "1", "2")
            .withAutoAcknowledge();
    assertThat(queues.push(job)).isEqualTo("i1");
    Call call = calls.remove();
    assertThat(call.method()).isEqualTo("jobs.Push");
    JobMessages.Job sent = PushRequest.parseFrom(call.message()).getJob();
    assertThat(sent.getJob()).isEqualTo("mail.send");
    assertThat(sent.getId()).isEqualTo("i1");
    assertThat(sent.getPayload().toStringUtf8()).isEqualTo("ä");
    assertThat(sent.getHeadersOrThrow("a").getValueList()).containsExactly("1", "2");
    assertThat(sent.getOptions().getPipeline()).isEqualTo("mail");
    assertThat(sent.getOptions().getDelay()).isEqualTo(2);
    assertThat(sent.getOptions().getPriority()).isEqualTo(3);
    assertThat(sent.getOptions().getAutoAck()).isTrue();
  }

  @Test
  void severalJobsTakeOneCall() throws Exception {
    List<String> ids =
        queues.pushAll(
            List.of(NewJob.of("a", "1").withPipeline("p"), NewJob.of("b", "2").withPipeline("q")));
    PushBatchRequest sent = PushBatchRequest.parseFrom(calls.remove().message());
    assertThat(sent.getJobsList().stream().map(JobMessages.Job::getId)).isEqualTo(ids);
    assertThat(ids).doesNotHaveDuplicates().hasSize(2);
    assertThat(queues.pushAll(List.of())).isEmpty();
    assertThat(calls).isEmpty();
  }

  @Test
  void jobWithoutPipelineIsNotPushed() {
    NewJob job = NewJob.of("a", "1").withId("7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> queues.push(job))
        .withMessage(
            "expected a pipeline for the job \"a\", id 7 but there is none: call withPipeline(…)"
                + " with a name below jobs.pipelines in the server's configuration");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> queues.pushAll(List.of(job.withPipeline("p"), job)));
    assertThat(calls).isEmpty();
  }

  @Test
  void errorOfTheServerIsAnException() {
    assertThatExceptionOfType(RpcErrorException.class)
        .isThrownBy(() -> queues.push(NewJob.of("a", "").withPipeline("refused")))
        .withMessageContaining("jobs.Push")
        .withMessageContaining("no such pipeline");
  }

  @Test
  void pipelinesAreControlled() throws Exception {
    queues.pause("a", "b");
    queues.resume("a");
    queues.destroy("b");
    queues.declare("c", "memory", Map.of("priority", "5"));
    assertThat(calls.stream().map(Call::method))
        .containsExactly("jobs.Pause", "jobs.Resume", "jobs.Destroy", "jobs.Declare");
    assertThat(JobMessages.Pipelines.parseFrom(calls.remove().message()).getPipelinesList())
        .containsExactly("a", "b");
    calls.remove();
    calls.remove();
    assertThat(JobMessages.DeclareRequest.parseFrom(calls.remove().message()).getPipelineMap())
        .isEqualTo(Map.of("name", "c", "driver", "memory", "priority", "5"));
  }

  @Test
  void stateOfPipelinesIsRead() {
    reply =
        JobMessages.Stats.newBuilder()
            .addStats(
                JobMessages.Stat.newBuilder()
                    .setPipeline("p")
                    .setDriver("memory")
                    .setQueue("q")
                    .setActive(1)
                    .setDelayed(2)
                    .setReserved(3)
                    .setReady(true)
                    .setPriority(10))
            .build()
            .toByteArray();
    assertThat(queues.statistics())
        .containsExactly(new PipelineStatistics("p", "memory", "q", 1, 2, 3, true, 10));
    reply = JobMessages.Pipelines.newBuilder().addPipelines("p").build().toByteArray();
    assertThat(queues.pipelines()).containsExactly("p");
  }

  @Test
  void optionsOfAClientCompleteThoseOfAJob() {
    NewJob job =
        NewJob.of("a", "")
            .withPipeline("own")
            .withPriority(2)
            .withHeader("x", "1")
            .withHeader("y", "2");
    NewJob joined =
        JobOptions.NONE
            .withPipeline("other")
            .withDelay(Duration.ofSeconds(3))
            .withHeader("y", "3")
            .applyTo(job);
    assertThat(joined.pipeline()).contains("other");
    assertThat(joined.priority()).isEqualTo(2);
    assertThat(joined.delay()).isEqualTo(Duration.ofSeconds(3));
    assertThat(joined.headers()).isEqualTo(Map.of("x", List.of("1"), "y", List.of("3")));
    assertThat(joined.id()).isEqualTo(job.id());
    assertThat(JobOptions.NONE.applyTo(job).pipeline()).contains("own");
  }

  @Test
  void blankNamesAndNegativeDelaysAreRejected() {
    assertThatIllegalArgumentException().isThrownBy(() -> NewJob.of(" ", ""));
    assertThatIllegalArgumentException().isThrownBy(() -> NewJob.of("a", "").withId(""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NewJob.of("a", "").withDelay(Duration.ofSeconds(-1)))
        .withMessage("expected a delay of zero or more but was PT-1S");
  }
}
