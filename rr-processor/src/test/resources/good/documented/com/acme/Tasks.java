package com.acme;

import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.BodyLimit;
import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Default;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.BeanParam;
import dev.rrjava.annotation.Part;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.Put;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.ResponseHeader;
import dev.rrjava.annotation.Route;
import dev.rrjava.annotation.Status;
import dev.rrjava.annotation.Upload;
import dev.rrjava.http.ResponseEntity;
import dev.rrjava.http.UploadedFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Things to do. */
@Route("/tasks")
final class Tasks {
  /** How far a task is. */
  enum State {
    OPEN,
    DONE
  }

  /**
   * Something to do.
   *
   * @param id given by the server
   * @param title in a few words
   * @param parts what it is made of
   * @param labels by name
   */
  record Task(
      long id,
      String title,
      Optional<LocalDate> due,
      State state,
      List<Task> parts,
      Map<String, Set<String>> labels,
      Reminder reminder,
      Object anything) {}

  /** When somebody is told. */
  sealed interface Reminder permits Mail, Call {}

  record Mail(String address) implements Reminder {}

  record Call(int number, byte[] ring) implements Reminder {}

  /** Some of many. */
  record Page<T>(List<T> items, int total) {}

  /** What a task costs. */
  public static class Price {
    private BigDecimal amount = BigDecimal.ZERO;

    /** How much. */
    public BigDecimal getAmount() {
      return amount;
    }

    public void setAmount(BigDecimal amount) {
      this.amount = amount;
    }

    public boolean isFixed() {
      return true;
    }

    public Price getUsual() {
      return this;
    }
  }

  /**
   * What to show.
   *
   * @param page counted from one
   */
  record Paging(@QueryParam @Default("1") int page, @QueryParam @Default("20") int size) {}

  /**
   * Lists tasks. The {@code newest} come first, see {@link Task}.
   *
   * <p>Those that are done are left out.
   *
   * @param state only those
   * @return a page "of" tasks
   */
  @Get("/")
  Page<Task> list(@BeanParam Paging paging, @QueryParam Optional<State> state, @QueryParam Set<String> tag) {
    return new Page<>(List.of(), 0);
  }

  /** Adds a task. */
  @Post("/")
  @Status(201)
  @ResponseHeader("Cache-Control: no-store")
  Task add(@Body Task task, @HeaderParam("X-Trace") Optional<String> trace) {
    return task;
  }

  @Get("/{id:[0-9]+}")
  Optional<Task> byId(long id) {
    return Optional.empty();
  }

  @Get("/{name:(?i)[a-z]+}")
  @Produces("text/plain")
  String byName(String name) {
    return name;
  }

  @Put("/{number}/price")
  void price(int number, @Body Price price) {}

  @Get("/files/{path...}")
  byte[] file(String path) {
    return new byte[0];
  }

  @Post("/files")
  @Deprecated
  void upload(@FormParam String name, @Upload UploadedFile file, @Upload("more[]") List<UploadedFile> more) {}

  @Post("/csv")
  @Consumes("text/csv")
  @BodyLimit(64 * 1024)
  void csv(@Body String csv) {}

  @Post("/csv")
  @Consumes("text/tsv")
  void tsv(@Body String tsv) {}

  @Post("/described")
  void describe(@Part Price price, @Part Optional<Task> task, @Upload UploadedFile file) {}

  /** Moves a task. */
  @Post("/{number}/move")
  @Status({201, 202, 204})
  ResponseEntity<Task> move(int number) {
    return ResponseEntity.accepted().build();
  }

  @Get("/all")
  @Produces({"application/json", "application/x-ndjson"})
  Stream<Task> all() {
    return Stream.of();
  }

  @Route("QUERY|PATCH /café/\"search\"")
  String search(@Body String query) {
    return query;
  }
}
