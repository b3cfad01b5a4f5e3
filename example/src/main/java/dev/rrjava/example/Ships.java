package dev.rrjava.example;

import dev.rrjava.annotation.Filter;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.PathParam;
import dev.rrjava.annotation.Route;
import dev.rrjava.http.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The ships and their positions. */
@Route("/ships")
final class Ships implements Catalogue<String, Ship> {
  private static final List<Ship> SHIPS =
      List.of(new Ship("frisia", 1200, 2015), new Ship("wappen", 640, 1998));

  @Override
  public List<Ship> all() {
    return SHIPS;
  }

  @Override
  public Optional<Ship> one(String name) {
    return SHIPS.stream().filter(ship -> ship.name().equals(name)).findFirst();
  }

  /** Called after each method of this class: information about ships may be cached for a minute. */
  @Filter
  Response cached(Response response) {
    return response.withHeader("Cache-Control", "max-age=60");
  }

  /** An asynchronous result: the response is sent when it is complete. */
  @Get("/{key}/position")
  CompletionStage<Optional<String>> position(@PathParam("key") String name) {
    return CompletableFuture.supplyAsync(
        () -> one(name).map(ship -> ship.name() + " is at sea, with " + ship.seats() + " seats\n"));
  }
}
