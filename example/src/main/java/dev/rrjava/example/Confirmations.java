package dev.rrjava.example;

import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.Route;
import dev.rrjava.annotation.Status;
import dev.rrjava.services.KeyValue;
import dev.rrjava.services.Services;
import java.util.Optional;

/** Confirmations of tickets, which {@link Mail} sends. */
@Route("/confirmations")
final class Confirmations {
  private final MailJobs mail;
  private final KeyValue sent;

  Confirmations(MailJobs mail, Services services) {
    this.mail = mail;
    this.sent = services.keyValue("sent");
  }

  /** Pushes a job and responds at once, with its id. */
  @Post
  @Status(202)
  String order(
      @Body Confirmation confirmation, @HeaderParam("Accept-Language") Optional<String> language) {
    return language
        .map(value -> mail.withHeader("language", value))
        .orElse(mail)
        .confirm(confirmation);
  }

  /** What was sent; 404 until the job has been handled. */
  @Get("/{id}")
  Optional<String> sent(String id) {
    return sent.getText(id);
  }
}
