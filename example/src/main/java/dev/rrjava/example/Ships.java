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

/** The ships, and where they are. */
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

  /** After each method here: nothing about a ship is news for a minute. */
  @Filter
  Response cached(Response response) {
    return response.withHeader("Cache-Control", "max-age=60");
  }

  /** The radio answers when it does; the response waits for it. */
  @Get("/{key}/position")
  CompletionStage<Optional<String>> position(@PathParam("key") String name) {
    return CompletableFuture.supplyAsync(
        () -> one(name).map(ship -> ship.name() + " is at sea, with " + ship.seats() + " seats\n"));
  }
}
