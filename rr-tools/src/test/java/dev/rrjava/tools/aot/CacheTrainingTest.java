package dev.rrjava.tools.aot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationReader;
import dev.rrjava.tools.application.ApplicationException;
import dev.rrjava.tools.start.ArgumentFile;
import dev.rrjava.tools.start.CacheWarning;
import dev.rrjava.tools.start.ClassCache;
import dev.rrjava.tools.start.PackagedApplication;
import dev.rrjava.tools.start.Start;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTrainingTest {
  @TempDir private Path folder = Path.of("");
  private Path app = Path.of("");

  @BeforeEach
  void createApplication() throws Exception {
    app = PackagedApplication.create(folder);
  }

  private List<String> train(String... requests) throws Exception {
    return new CacheTraining(app, 1, message -> {})
        .run(List.of(requests).stream().map(TrainingRequest::parse).toList(), true);
  }

  @Test
  void trainedWorkerStartsFromTheCacheAlsoElsewhere() throws Exception {
    List<String> lines = train("/fails", "POST /orders {}");
    assertThat(lines)
        .contains("trained with 80 requests", "  not successful: GET /fails: 503")
        .anySatisfy(line -> assertThat(line).matches("ready after +\\d+ ms +\\d+ ms"));
    ClassCache cache = ClassCache.in(ArgumentFile.read(app.resolve("worker.args"))).orElseThrow();
    assertThat(app.resolve(cache.file())).isNotEmptyFile();
    assertThat(cache.jdk()).isEqualTo(System.getProperty("java.vm.version"));
    assertThat(cache.jars()).isEqualTo(ClassCache.digestOf(app));
    assertThat(app).isDirectoryNotContaining("glob:**.{before,aotconf}");

    Path elsewhere = Files.move(app, folder.resolve("elsewhere"));
    assertThat(loadedFromCache(elsewhere)).isTrue();
    assertThat(output(elsewhere)).noneMatch(CacheWarning::isIn);
    Files.writeString(elsewhere.resolve(cache.file()), "no cache");
    assertThat(output(elsewhere)).contains("[worker 2] started");
  }

  /** Starts a worker with a list of its classes, where the JVM says which are from the cache. */
  private boolean loadedFromCache(Path place) throws Exception {
    Path arguments = place.resolve("worker.args");
    String before = Files.readString(arguments);
    Files.writeString(arguments, before + "-Xlog:class+load:file=classes.txt\n");
    output(place);
    Files.writeString(arguments, before);
    return Files.readAllLines(place.resolve("classes.txt")).stream()
        .filter(line -> line.contains("dev.rrjava.http.HttpWorker "))
        .allMatch(line -> line.contains("shared objects file"));
  }

  private static List<String> output(Path place) throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();
    Configuration configuration =
        ConfigurationReader.read(place, Path.of(".rr.yaml"), List.of(), Map.of());
    Start start =
        Start.measure(
            configuration.workers(), List.of(), configuration.pool().allocateTimeout(), lines::add);
    assertThat(start.time()).isPositive();
    return lines;
  }

  @Test
  void commandWithoutArgumentFileIsRefused() throws Exception {
    replaceInConfiguration("@worker.args ", "");
    assertThatThrownBy(this::train)
        .isInstanceOf(ApplicationException.class)
        .hasMessageContaining("expected server.command to have an argument file")
        .hasMessageEndingWith("java -jar app.jar\"");
    replaceInConfiguration("-jar app.jar", "-cp app.jar Main");
    assertThatThrownBy(this::train).hasMessageContaining("to have -jar");
    replaceInConfiguration("bin/java", "bin/start");
    assertThatThrownBy(this::train).hasMessageContaining("to run java itself");
    Files.delete(app.resolve(".rr.yaml"));
    assertThatThrownBy(this::train).hasMessageContaining("package the application first");
  }

  private void replaceInConfiguration(String text, String replacement) throws Exception {
    Path file = app.resolve(".rr.yaml");
    Files.writeString(file, Files.readString(file).replace(text, replacement));
  }

  @Test
  void workerThatDoesNotStartIsQuoted() throws Exception {
    Files.writeString(app.resolve("worker.args"), "-XX:NoSuchOption\n");
    assertThatThrownBy(this::train)
        .isInstanceOf(ApplicationException.class)
        .hasMessageContaining("NoSuchOption");
    assertThat(app.resolve("worker.args")).hasContent("-XX:NoSuchOption");
  }

  @Test
  void startsOneWorkerWhateverIsConfigured() throws Exception {
    replaceInConfiguration(
        "pool: { num_workers: 1 }",
        """
        pool:
            num_workers: 5
            max_jobs: 1
            supervisor: { exec_ttl: 1ms, watch_tick: 1ms }
            dynamic_allocator: { max_workers: 5, spawn_rate: 5 }
        jobs:
          pool: { num_workers: 5 }
          consume: [ "mail" ]
          pipelines: { mail: { driver: memory, config: {} } }\
        """);
    assertThat(train()).contains("trained with 40 requests");
    int measured = 4; // two without and two with the cache
    assertThat(Files.readAllLines(app.resolve("started.txt")))
        .hasSize(1 + measured)
        .containsOnly("http");
  }

  @Test
  void requestsAreParsed() {
    assertThat(TrainingRequest.parse(" /a?b=c "))
        .hasToString("GET /a?b=c")
        .extracting(TrainingRequest::body)
        .isEqualTo("");
    assertThat(TrainingRequest.parse("POST /a {\"b\": 1}").body()).isEqualTo("{\"b\": 1}");
    assertThatThrownBy(() -> TrainingRequest.parse("get me"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but was \"get me\"");
  }

  @Test
  void routesWithoutVariablesAreRequested() throws Exception {
    assertThat(TrainingRequest.ofRoutes(app.resolve("app.jar")))
        .extracting(TrainingRequest::toString, request -> request.accept().orElse(""))
        .containsExactly(tuple("GET /", ""), tuple("GET /orders", "application/json"));
  }
}
