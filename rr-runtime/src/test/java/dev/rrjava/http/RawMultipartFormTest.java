package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.internal.form.FormPart;
import dev.rrjava.internal.testing.Requests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Multipart forms that the server leaves as they were sent, with {@code http.raw_body}. */
class RawMultipartFormTest {
  private static final String MULTIPART = "multipart/form-data; boundary=b";

  /** Bytes are characters of ISO-8859-1. */
  private static Request multipart(String body) {
    return Requests.of("POST", "/", "Content-Type", MULTIPART)
        .withBody(body.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Request part(String head, String content) {
    return multipart("--b\r\n" + head + "\r\n\r\n" + content + "\r\n--b--\r\n");
  }

  @Test
  void readsFieldsAndFiles(@TempDir Path directory) throws IOException {
    Request request =
        multipart(
            """
            preamble
            --b
            Content-Disposition: form-data; name="user[name]"

            Ann
            --b \t
            content-disposition: FORM-DATA; NAME="pages"; filename="1.txt"
            Content-Type: text/plain

            one

            --b
            Content-Disposition: form-data; name="pages"; filename="2.bin"

            --bx
            --b-
            --
            --b
            Content-Disposition: form-data; name="left"; filename=""


            --b
            Content-Disposition: form-data

            nameless
            --b

            headless
            --b--
            epilogue
            --b
            """
                .replace("\n", "\r\n"));
    assertThat(request.form().toMap()).isEqualTo(Map.of("user", Map.of("name", "Ann"), "left", ""));
    Uploads uploads = request.uploads();
    assertThat(uploads.list("pages[]"))
        .extracting(UploadedFile::name)
        .containsExactly("1.txt", "2.bin");
    UploadedFile first = uploads.file("pages").orElseThrow();
    assertThat(first.bytes()).isEqualTo("one\r\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(first.size()).isEqualTo(5);
    assertThat(first.mediaType()).isEqualTo("text/plain");
    assertThat(first.error()).isEqualTo(UploadError.OK);
    assertThat(uploads.list("pages").get(1).inputStream()).hasContent("--bx\r\n--b-\r\n--");
    assertThat(uploads.file("left")).isEmpty();

    Path target = directory.resolve("moved");
    Files.writeString(target, "old");
    first.moveTo(target);
    assertThat(target).hasContent("one\r\n");
    assertThat(directory).isDirectoryNotContaining("glob:**.upload*");
    assertThatThrownBy(first::bytes).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(first::inputStream).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> first.moveTo(target)).isInstanceOf(IllegalStateException.class);
    assertThat(request.bodyText()).startsWith("preamble");
  }

  @Test
  void enforcesLimits() {
    String part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n";
    assertThat(multipart(part.repeat(1_000) + "--b--").form().list("a")).hasSize(1_000);
    for (String body :
        List.of(
            part.repeat(1_001) + "--b--",
            part.replace("\r\n\r\n", "\r\nX: " + "y".repeat(16 * 1024) + "\r\n\r\n") + "--b--")) {
      assertThatThrownBy(() -> multipart(body).form())
          .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(413));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          filename="a.txt"                            | a.txt
          filename=a.txt                              | a.txt
          filename="a \\"b\\".txt"                    | a "b".txt
          filename="C:\\dir\\w.txt"                   | C:\\dir\\w.txt
          filename="../../etc/passwd"                 | passwd
          filename="dir/"                             | dir
          filename="a; b=c.txt"                       | a; b=c.txt
          filename="x"; filename*=UTF-8''%e2%82%ac.txt | €.txt
          filename*=utf-8'en'a%20b                    | a b
          filename="x"; filename*=UTF-8''%zz          | x
          filename="x"; filename*=iso-8859-1''%e9     | x
          filename*=us-ascii'en-us'plain%20.txt       | plain .txt
          filename=1987; filename*= "utf-8''19%38%37" | 1987
          filename*0="long na"; filename*1="me.txt"   | long name.txt
          filename*1=.txt; filename*0*=UTF-8''%e2%82%ac | €.txt
          filename*0*=UTF-8''%e2%82; FileName*1*=%ac%; filename*2*=%ac;filename*3=.b | €.b
          filename="x"; filename*0="y.txt"            | y.txt
          filename="x"; filename*1="y.txt"            | x
          filename*0=a; filename*2=c                  | a
          filename*=UTF-8''a; filename*0=b            | a
          """)
  void namesFilesLikeServer(String parameter, String name) throws IOException {
    Request request = part("Content-Disposition: form-data; name=\"f\"; " + parameter, "x");
    UploadedFile file = request.uploads().file("f").orElseThrow();
    assertThat(file.name()).isEqualTo(name);
    assertThat(file.bytes()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r",
        "\n",
        "\r\n",
        "a\r",
        "\r\na",
        "a\n--b",
        "a\r\n--b_",
        "a\r\n-- b",
        "--bc"
      })
  void contentEndsAtDelimiter(String content) {
    assertThat(part("Content-Disposition: form-data; name=\"a\"", content).form().text("a"))
        .contains(content);
  }

  @Test
  void omitsPartWithoutName() {
    for (String name : List.of("", "; name=\"\"", "; name=", "; name", "; name*=UTF-8''")) {
      Request field = part("Content-Disposition: form-data" + name, "x");
      assertThat(field.form().isEmpty()).isTrue();
      Request file = part("Content-Disposition: form-data; filename=\"a.txt\"" + name, "x");
      assertThat(file.uploads().isEmpty()).isTrue();
    }
  }

  @Test
  void decodesTextInCharsetOfPartOrUtf8() {
    String head = "Content-Disposition: form-data; name=\"a\"";
    assertThat(part(head, "\u00c3\u00a9").form().text("a")).contains("é");
    assertThat(part(head, "\u00e9").form().text("a")).contains("\ufffd");
    assertThat(
            part(head + "\r\nContent-Type: text/plain; charset=ISO-8859-1", "\u00e9")
                .form()
                .text("a"))
        .contains("é");
    assertThat(part(head + "\r\nContent-Type: text/plain; charset=none", "e").form().text("a"))
        .contains("e");
    assertThat(
            part(head + "\r\nContent-Transfer-Encoding: Quoted-Printable", "=C3=A9=\r\n=4")
                .form()
                .text("a"))
        .contains("é=4");
    assertThat(part(head + "\r\nContent-Transfer-Encoding: binary", "=41").form().text("a"))
        .contains("=41");
    assertThat(
            part("Content-Disposition: form-data;\r\n name=\"folded\"", "x").form().text("folded"))
        .contains("x");
  }

  @Test
  void charsetFieldAppliesToPartsWithoutCharset() {
    String head = "--b\r\nContent-Disposition: form-data; name=";
    String latin = head + "a\r\n\r\n\u00e9\r\n";
    String declared = head + "c\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\u00c3\u00a9\r\n";
    for (String charset : List.of("ISO-8859-1", "windows-1252", " iso-8859-1 ")) {
      String field = head + "_charset_\r\n\r\n" + charset + "\r\n";
      FormFields form = multipart(latin + field + declared + "--b--").form();
      assertThat(form.text("a")).contains("é");
      assertThat(form.text("c")).contains("é");
    }
    for (String charset : List.of("", "none", "not a charset", "x".repeat(100))) {
      String field = head + "_charset_\r\n\r\n" + charset + "\r\n";
      assertThat(multipart(latin + field + "--b--").form().text("a")).contains("\ufffd");
    }
  }

  @Test
  void acceptsBareLineFeeds() {
    FormFields form =
        multipart(
                "--b\nContent-Disposition: form-data; name=a\n\n1\r\n2\n"
                    + "--b\nContent-Disposition: form-data; name=c\n\n\n--b--")
            .form();
    assertThat(form.toMap()).isEqualTo(Map.of("a", "1\r\n2", "c", ""));
  }

  @Test
  void acceptsQuotedBoundary() {
    Request request =
        Requests.withBody(
            "POST",
            "/",
            "--b c:d\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b c:d--",
            "Content-Type",
            "Multipart/Form-Data; charset=utf-8; Boundary=\"b c:d\"");
    assertThat(request.form().text("a")).contains("1");
    assertThat(multipart("--b--").form().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"----=_Part_1_23.45", "\"----=_Part_1_23.45\""})
  void acceptsEqualsSignsInBoundary(String boundary) {
    String delimiter = "------=_Part_1_23.45";
    Request request =
        Requests.withBody(
            "POST",
            "/",
            delimiter
                + "\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n"
                + delimiter
                + "--",
            "Content-Type",
            "multipart/form-data;boundary=" + boundary + "; charset=utf-8");
    assertThat(request.form().text("a")).contains("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "--b",
        "--bx\r\n\r\n--bx--",
        "--b\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b x\r\n--b--",
        "--b\r\nno header\r\n\r\n1\r\n--b--",
        "--b\r\n: x\r\n\r\n1\r\n--b--"
      })
  void respondsWith400ToMalformedForm(String body) {
    Request request = multipart(body + " ");
    assertThatThrownBy(request::form)
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(400))
        .hasMessageStartingWith("form: ");
    assertThatThrownBy(request::uploads).isInstanceOf(HttpException.class);
  }

  @Test
  void rejectsFormWithoutBoundary() {
    for (String type :
        List.of(
            "multipart/form-data", MULTIPART + "x".repeat(200), "multipart/form-data; boundary=")) {
      assertThatThrownBy(() -> Requests.withBody("POST", "/", "x", "Content-Type", type).form())
          .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(400))
          .hasMessageContaining("boundary");
    }
  }

  @Test
  void fileHasPathUntilResponseIsSent() throws IOException {
    String body =
        "--b\r\nContent-Disposition: form-data; name=f; filename=a\r\n\r\nletter\r\n--b--\r\n";
    Request request = Requests.withBody("POST", "/", body, "Content-Type", MULTIPART);
    UploadedFile file = request.uploads().file("f").orElseThrow();
    Path path = file.path();
    assertThat(path).hasContent("letter").isEqualTo(file.path());
    RequestEnd.reach(request, List.of(), 200, null, 0);
    assertThat(path).doesNotExist();
  }

  @Test
  void leavesNoFileAfterResponse() {
    byte[] content = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    List<Path> made = new ArrayList<>();
    FormPart part = new FormPart("f", "a", "", content, 0, content.length);
    UploadedFile late =
        new UploadedFile(
            "a",
            part,
            action -> {
              made.addAll(temporaryFilesWith(content));
              throw new IllegalStateException("the request has been answered");
            });
    assertThatThrownBy(late::path).isInstanceOf(IllegalStateException.class);
    assertThat(made).hasSize(1).noneMatch(Files::exists);
  }

  private static List<Path> temporaryFilesWith(byte[] content) {
    Path directory = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "upload*.tmp")) {
      for (Path file : files) {
        if (hasContent(file, content)) {
          found.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static boolean hasContent(Path file, byte[] content) throws IOException {
    try {
      return Arrays.equals(Files.readAllBytes(file), content);
    } catch (NoSuchFileException e) {
      return false; // that of another process
    }
  }
}
