package dev.rrjava.example;

import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Part;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Route;
import dev.rrjava.annotation.Upload;
import dev.rrjava.example.FoundThing.Kind;
import dev.rrjava.http.UploadedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Things that were left on board. */
@Route("/lost")
final class LostProperty implements Catalogue<UUID, FoundThing> {
  private static final List<FoundThing> THINGS =
      List.of(
          new FoundThing(
              UUID.fromString("0a6f5b6e-52a4-4a3c-9d0e-6f3a1c1f7b01"),
              Kind.TOY,
              "a bear without an ear",
              LocalDate.of(2026, 5, 12)),
          new FoundThing(
              UUID.fromString("0a6f5b6e-52a4-4a3c-9d0e-6f3a1c1f7b02"),
              Kind.CLOTHING,
              "one red glove",
              LocalDate.of(2026, 5, 30)));

  @Override
  public List<FoundThing> all() {
    return THINGS;
  }

  @Override
  public Optional<FoundThing> one(UUID id) {
    return THINGS.stream().filter(thing -> thing.id().equals(id)).findFirst();
  }

  /** A set of an enum, empty if the query has none, and an optional date. */
  @Get("/search")
  List<FoundThing> search(
      @QueryParam("kind") Set<Kind> kinds, @QueryParam Optional<LocalDate> since) {
    return THINGS.stream()
        .filter(thing -> kinds.isEmpty() || kinds.contains(thing.kind()))
        .filter(thing -> !thing.found().isBefore(since.orElse(LocalDate.MIN)))
        .toList();
  }

  /** A form with a file. */
  @Post
  String handIn(@FormParam String description, @Upload UploadedFile photo) {
    return "thank you for %s: %s has %d bytes\n".formatted(description, photo.name(), photo.size());
  }

  /** The path at which the server keeps an uploaded file, which is enough to read it. */
  @Post("/letter")
  String letter(@Upload Path letter) throws IOException {
    try (Stream<String> lines = Files.lines(letter)) {
      return "a letter of " + lines.count() + " lines\n";
    }
  }

  /** An object together with a file. */
  @Post("/described")
  String describe(@Part FoundThing thing, @Upload Optional<UploadedFile> photo) {
    return thing.description()
        + photo.map(file -> ", with a photo of " + file.size() + " bytes").orElse("")
        + "\n";
  }
}
