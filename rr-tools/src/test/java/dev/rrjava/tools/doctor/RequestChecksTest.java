package dev.rrjava.tools.doctor;

import static dev.rrjava.tools.doctor.FindingAssert.assertError;
import static dev.rrjava.tools.doctor.FindingAssert.assertOk;
import static dev.rrjava.tools.doctor.FindingAssert.assertWarning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks of the way of a request to a worker. */
class RequestChecksTest {
  @TempDir private Path folder = Path.of("");
  private Examined service = new Examined(folder);

  @BeforeEach
  void createService() {
    service = new Examined(folder);
  }

  @Test
  void http2WithoutTlsPassesMiddlewareSince3Only() throws IOException {
    assertOk(service.by("cleartext"), "is off");
    service.with("http.http2.h2c=true");
    assertOk(service.by("cleartext"), "pass http.middleware");
    assertWarning(
        service.server("2025.1.15").by("cleartext"),
        "with RoadRunner 2025.1.15, requests of HTTP/2");
  }

  @Test
  void rawFormsAreDamagedBefore2024() throws IOException {
    assertOk(service.by("raw-body"), "is off");
    service.with("http.raw_body=true");
    assertOk(service.by("raw-body"), "as they were sent");
    assertOk(service.server("2024.3.5").by("raw-body"), "as they were sent");
    assertError(service.server("2023.3.12").by("raw-body"), "RoadRunner 2023.3.12 decodes forms");
  }

  @Test
  void folderForUploadsIsThere() throws IOException {
    assertOk(service.by("uploads"), "files are stored in ");
    service.with("http.uploads.dir=incoming");
    assertWarning(service.by("uploads"), "there is no folder " + folder.resolve("incoming"));
    Files.createDirectory(folder.resolve("incoming"));
    assertOk(service.by("uploads"), folder.resolve("incoming").toString());
    assertOk(
        new Examined(folder)
            .withoutHttp()
            .yaml("rpc: { listen: tcp://127.0.0.1:6001 }\n")
            .by("uploads"),
        "no requests");
  }
}
