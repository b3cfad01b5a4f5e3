package dev.rrjava.tools.doctor;

import static dev.rrjava.tools.doctor.FindingAssert.assertError;
import static dev.rrjava.tools.doctor.FindingAssert.assertOk;
import static dev.rrjava.tools.doctor.FindingAssert.assertSkipped;
import static dev.rrjava.tools.doctor.FindingAssert.assertWarning;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of queues, and of the workers that handle their jobs. */
class JobChecksTest {
  private static final String JOBS =
      """
      rpc: { listen: "tcp://127.0.0.1:6001" }
      jobs:
        pool: { num_workers: 4 }
        pipelines:
          mail: { driver: memory, config: { priority: 10 } }
        consume: [mail]
      """;

  @TempDir private Path folder = Path.of("");
  private Examined service = new Examined(folder);

  @BeforeEach
  void createService() {
    service = new Examined(folder).yaml(JOBS);
  }

  @Test
  void queuesAreListed() throws IOException {
    assertOk(service.by("jobs"), "queues: mail (memory)");
    assertOk(service.by("configuration"), "each key is known");
    assertOk(new Examined(folder).by("jobs"), "there are no jobs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jobs.pipelines.other.config.a=b      | other has no driver             | add driver: memory
          jobs.pipelines.mail.driver=memroy    | "memroy", which RoadRunner does | did you mean memory?
          jobs.pipelines.mail.driver=redis     | "redis", which RoadRunner does  | one of its drivers
          jobs.pipelines.mail.driver=amqp      | there is no section amqp        | address of the broker
          jobs.pools.other.num_workers=2       | both pool and pools             | remove one
          """)
  void queueThatDoesNotWorkIsAnError(String change, String found, String remedy)
      throws IOException {
    Finding finding = service.with(change).by("jobs");
    assertError(finding, found);
    assertThat(finding.remedy()).contains(remedy);
    assertOk(service.by("configuration"), "each key is known");
  }

  @Test
  void brokerNeedsItsSectionAndTheQueueItsOptions() throws IOException {
    String nats =
        "nats: { addr: demo }\njobs: { consume: [mail], pipelines: { mail: { driver: nats";
    assertError(new Examined(folder).yaml(nats + " } } }\n").by("jobs"), "mail.config is missing");
    assertOk(new Examined(folder).yaml(nats + ", config: { a: b } } } }\n").by("jobs"), "(nats)");
    for (String driver : List.of("memory", "boltdb")) {
      assertError(
          new Examined(folder)
              .yaml(JOBS.replace("driver: memory, config: { priority: 10 }", "driver: " + driver))
              .by("jobs"),
          "jobs.pipelines.mail.config is missing, without which RoadRunner does not start");
    }
  }

  @Test
  void localQueueNeedsRpc() throws IOException {
    assertError(
        new Examined(folder).yaml(JOBS.substring(JOBS.indexOf("jobs:"))).by("jobs"),
        "no worker can push to them without rpc");
  }

  @Test
  void queueThatIsNotConsumedIsAWarning() throws IOException {
    Finding unknown = service.with("jobs.consume=mail,mial").by("jobs");
    assertWarning(unknown, "jobs.consume has \"mial\", which is no pipeline");
    assertThat(unknown.remedy()).isEqualTo("write one of mail");
    assertThat(service.with("jobs.consume=mails").by("jobs").remedy())
        .isEqualTo("did you mean mail?");
    Finding none = new Examined(folder).yaml(JOBS.replace("  consume: [mail]\n", "")).by("jobs");
    assertWarning(none, "jobs.consume is missing");
    assertThat(none.remedy()).isEqualTo("add consume: [mail]");
    Finding paused =
        new Examined(folder)
            .yaml(
                JOBS.replace(
                    "  consume:", "    failed: { driver: memory, config: {} }\n  consume:"))
            .by("jobs");
    assertWarning(paused, "jobs.consume does not have \"failed\", and so its jobs wait");
    assertThat(paused.remedy()).isEqualTo("add it, unless it only keeps dead letters");
  }

  @Test
  void driverOfRoadRunner3NeedsIt() throws IOException {
    Examined nsq =
        new Examined(folder)
            .yaml(
                "nsq: { addr: a }\njobs: { consume: [a], pipelines: { a: { driver: nsq, config: { b: c } } } }\n");
    assertOk(nsq.by("jobs"), "a (nsq)");
    assertError(nsq.server("2025.1.15").by("jobs"), "needs RoadRunner 3 for its driver nsq");
  }

  @Test
  void startOfWorkersForJobsIsExamined() throws IOException {
    assertOk(service.by("handshake"), "after 100 ms over pipes, with 50 MB");
    service.jobsTrial(Examined.started(3_000));
    assertOk(
        service.by("handshake"),
        "after 100 ms over pipes, with 50 MB; jobs: after 3000 ms over pipes, with 50 MB");
    assertOk(
        service.with("jobs.pool.num_workers=1").by("allocate-timeout"),
        "jobs: 1 start on 2 processors takes about 3000 ms");
    service.with("jobs.pool.num_workers=4");
    Finding late = service.with("jobs.pool.allocate_timeout=10s").by("allocate-timeout");
    assertWarning(late, "jobs: 4 starts on 2 processors take about 6000 ms");
    assertThat(late.found()).doesNotContain("100 ms");
    assertThat(late.remedy()).startsWith("set jobs.pool.allocate_timeout to 60s");
  }

  @Test
  void programForRequestsOnlyIsAnError() throws IOException {
    Finding finding =
        service.jobsTrial(Examined.failed("RR_MODE: expected http but was jobs")).by("handshake");
    assertError(finding, "jobs: RR_MODE: expected http but was jobs");
    assertThat(finding.remedy()).contains("with RR_MODE=jobs, for which the main class needs");
  }

  @Test
  void memoryOfWorkersForJobsIsExamined() throws IOException {
    assertOk(service.by("memory-limit"), "max_worker_memory is not set");
    Finding limit = service.with("jobs.pool.supervisor.max_worker_memory=80").by("memory-limit");
    assertWarning(limit, "jobs: max_worker_memory is 80 MB, a worker needs up to 124 MB");
    assertThat(limit.remedy())
        .startsWith("set jobs.pool.supervisor.max_worker_memory to 124 or more");
    assertWarning(service.machine(700, 2).by("machine-memory"), "6 workers need up to 744 MB");
    assertOk(service.machine(744, 2).by("machine-memory"), "6 workers need up to 744 MB");
  }

  @Test
  void commandOfThePoolIsExamined() throws IOException {
    assertOk(service.by("command"), "java @worker.args -jar app.jar");
    Examined own = service.with("jobs.pool.command=java -jar jobs.jar 2>log");
    assertError(own.by("command"), "jobs: no shell reads jobs.pool.command");
    assertWarning(
        service.with("jobs.pool.debug=true").by("debug"), "jobs: jobs.pool.debug starts a JVM for");
  }

  @Test
  void jvmOfJobsIsNotThatOfRequests() throws IOException {
    service.yaml(
        JOBS.replace("pool: {", "pool: { command: [sh, rr-slot, run/jobs],")
            + """
            service:
              jobs:
                command: java -Xmx256m -jar app.jar
                env: { RR_SLOTS: run/jobs, RR_MODE: jobs }
            """);
    assertOk(service.by("machine-memory"), "3 workers need up to 564 MB");
    service.with("http.pool.supervisor.max_worker_memory=80");
    assertWarning(service.by("memory-limit"), "max_worker_memory is 80 MB, a worker needs");
    service.with("jobs.pool.supervisor.max_worker_memory=80");
    assertOk(service.ofJobs(MemoryChecks::limit), "launchers only");
  }

  /** A service with two pools of workers for jobs. */
  private Examined pools() {
    return new Examined(folder)
        .yaml(
            JOBS.replace("pool: { num_workers: 4 }", "pools: { fast: {}, slow: {} }")
                .replace("driver: memory,", "driver: memory, pool: fast,"));
  }

  @Test
  void eachNamedPoolIsExamined() throws IOException {
    Examined named = pools().with("jobs.pools.fast.num_workers=3");
    assertOk(named.with("jobs.pools.slow.num_workers=1").by("machine-memory"), "6 workers need");
    assertOk(named.by("configuration"), "each key is known");
    assertOk(named.by("jobs"), "queues: mail (memory)");
    named.with("jobs.pools.slow.debug=true");
    assertWarning(named.by("debug"), "jobs.pools.slow: jobs.pools.slow.debug starts a JVM for");
    named.with("jobs.pools.fast.supervisor.max_worker_memory=80");
    Finding limit = named.by("memory-limit");
    assertWarning(limit, "jobs.pools.fast: max_worker_memory is 80 MB");
    assertThat(limit.remedy())
        .startsWith("set jobs.pools.fast.supervisor.max_worker_memory to 124 or more");
    named.with("jobs.pools.slow.command=java -jar jobs.jar 2>log");
    assertError(named.by("command"), "jobs.pools.slow: no shell reads jobs.pools.slow.command");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jobs.pipelines.mail.pool=fasst           | "fasst", which is not in jobs.pools | did you mean fast?
          jobs.pipelines.mail.pool=other           | which is not in jobs.pools         | write one of fast, slow
          jobs.pipelines.new.driver=memory         | new.pool is missing                | write one of fast, slow
          """)
  void pipelineNeedsOneOfTheNamedPools(String change, String found, String remedy)
      throws IOException {
    Finding finding = pools().with(change).by("jobs");
    assertThat(finding.found()).contains(found);
    assertThat(finding.remedy()).contains(remedy);
    assertOk(pools().with("jobs.pipelines.mail.config.pool=slow").by("jobs"), "queues: mail");
  }

  @Test
  void poolOfAPipelineNeedsNamedPools() throws IOException {
    assertError(
        service.with("jobs.pipelines.mail.pool=fast").by("jobs"), "but there is no jobs.pools");
    assertOk(service.by("configuration"), "each key is known");
    Finding old = pools().server("2025.1.15").by("jobs");
    assertError(old, "jobs.pools needs RoadRunner 3; 2025.1.15 starts one pool");
  }

  @Test
  void serviceWithoutRequestsHasWorkersForJobsOnly() throws IOException {
    Examined only = service.withoutHttp();
    assertOk(only.by("machine-memory"), "4 workers need up to 496 MB");
    assertOk(only.by("jobs"), "queues: mail (memory)");
    assertThat(only.by("handshake").found()).startsWith("jobs: after 100 ms");
  }

  @Test
  void serviceWithoutWorkersIsExamined() throws IOException {
    Examined none = new Examined(folder).yaml("rpc: { listen: \"tcp://127.0.0.1:6001\" }\n");
    for (Check check : Doctor.CHECKS) {
      Finding finding = none.withoutHttp().by(check.name());
      assertThat(finding.remedy()).as(check.name()).isEmpty();
    }
    assertSkipped(none.by("handshake"));
  }
}
