package dev.rrjava.example;

import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Default;
import dev.rrjava.annotation.Delete;
import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.ResponseHeader;
import dev.rrjava.annotation.Route;
import dev.rrjava.annotation.Status;
import dev.rrjava.http.Problem;
import dev.rrjava.http.ResponseEntity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.UUID;

/** Tickets. They are paid at the pier, so the service stores nothing. */
@Route("/tickets")
final class Tickets {
  private final Timetable timetable;

  Tickets(Timetable timetable) {
    this.timetable = timetable;
  }

  /** An object as body, and an object as result. */
  @Post
  @Consumes("application/json")
  @Status(201)
  @ResponseHeader("Cache-Control: no-store")
  Ticket order(@Body @Valid Order order) {
    String from = harbour(order.from());
    String to = harbour(order.to());
    Money price = timetable.fare(from, to, order.passengers(), false);
    UUID number = UUID.nameUUIDFromBytes(order.toString().getBytes(StandardCharsets.UTF_8));
    return new Ticket(number, from, to, order.passengers(), price.euros());
  }

  /** The same path; the media type of the body selects one of the two methods. */
  @Post
  @Consumes("application/x-www-form-urlencoded")
  @Status(201)
  String orderByForm(
      @FormParam String from,
      @FormParam String to,
      @FormParam @Default("1") @Min(1) @Max(8) int passengers) {
    Ticket ticket = order(new Order(from, to, passengers));
    return "ticket " + ticket.number() + ": " + ticket.euros() + " EUR\n";
  }

  /** A status and headers that depend on the order: large parties need the captain's approval. */
  @Post("/reserved")
  @Status({201, 202})
  ResponseEntity<Ticket> reserve(@Body @Valid Order order) {
    Ticket ticket = order(order);
    return order.passengers() > 4
        ? ResponseEntity.accepted().withHeader("Retry-After", "3600").body(ticket)
        : ResponseEntity.created(URI.create("/tickets/" + ticket.number())).body(ticket);
  }

  @Delete("/{number}")
  void cancel(UUID number) {}

  /** Handles the exception that any method of this class throws for an unknown harbour. */
  @ExceptionHandler
  Problem unknownHarbour(NoSuchElementException e) {
    return Problem.of(422, e.getMessage() + "\n");
  }

  private String harbour(String name) {
    if (!timetable.serves(name)) {
      throw new NoSuchElementException("no ferry calls at " + name);
    }
    return name;
  }
}
