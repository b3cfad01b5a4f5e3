package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.internal.json.JsonReader;
import dev.rrjava.worker.MalformedPayloadException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {
  private static final String TREE =
      """
      {"":"e","a":{"b":{"c":"deep"}},"a.b":"dotted","g.h":{"i":"under"},
       "user":{"name":"Ann","x.y":"dots"},"tags":["t","u"],"none":[],
       "n":{"10":"ten","9":"nine","0":"zero"},"odd":{"0":"x","01":"y"},"mixed":{"0":"x","1":{}},
       "items":{"1":{"id":"8"},"0":{"id":"7"}}}
      """;

  private static FormFields form(String json) {
    return parsed(json).form();
  }

  private static Request parsed(String body) {
    return JsonRequestTest.decode("{\"method\":\"POST\",\"parsed\":true}", body);
  }

  @Test
  void findsValuesByName() {
    FormFields form = form(TREE);
    assertThat(form.text("user.name")).contains("Ann");
    assertThat(form.group("user").text("name")).contains("Ann");
    assertThat(form.text("")).contains("e");
    assertThat(form.text("user")).isEmpty();
    assertThat(form.text("user.none")).isEmpty();
    assertThat(form.text("nothing.at.all")).isEmpty();
    assertThat(form.text("tags")).contains("t");
    assertThat(form.text("none")).isEmpty();
    assertThat(form.text(".")).isEmpty();
    assertThat(form.contains("a.b.c")).isTrue();
    assertThat(form.contains("a.b.d")).isFalse();
  }

  @Test
  void forEachPassesNameAndValue() {
    FormFields form =
        form("{\"a\":\"1\",\"user\":{\"name\":\"Ann\",\"tags\":[\"t\",\"u\"]},\"n\":{\"0\":\"\"}}");
    List<String> walked = new ArrayList<>();
    form.forEach((name, text) -> walked.add(name + "=" + text));
    assertThat(walked)
        .containsExactly("a=1", "user.name=Ann", "user.tags=t", "user.tags=u", "n.0=");
    assertThat(form.names().stream().filter(form::isGroup)).containsExactly("user", "n");
    FormFields.EMPTY.forEach((name, text) -> walked.clear());
    assertThat(walked).hasSize(5);
  }

  @Test
  void wholeKeyTakesPrecedenceOverPath() {
    FormFields form = form(TREE);
    assertThat(form.text("a.b")).contains("dotted");
    assertThat(form.group("a").group("b").text("c")).contains("deep");
    assertThat(form.text("a.b.c")).contains("deep");
    assertThat(form.text("user.x.y")).contains("dots");
    assertThat(form.text("g.h.i")).isEmpty();
    assertThat(form.group("g.h").text("i")).contains("under");
  }

  @Test
  void listsHaveBracketsIndexesOrOneValue() {
    FormFields form = form(TREE);
    assertThat(form.list("tags")).containsExactly("t", "u");
    assertThat(form.list("n")).containsExactly("zero", "nine", "ten");
    assertThat(form.list("user.name")).containsExactly("Ann");
    assertThat(form.list("user")).isEmpty();
    assertThat(form.list("odd")).isEmpty();
    assertThat(form.list("mixed")).isEmpty();
    assertThat(form.list("none")).isEmpty();
    assertThat(form.list("missing")).isEmpty();
    assertThat(form.groups("items").stream().map(item -> item.text("id").orElseThrow()))
        .containsExactly("7", "8");
    assertThat(form.groups("mixed")).isEmpty();
    assertThat(form.groups("user")).isEmpty();
    assertThat(form.groups("missing")).isEmpty();
  }

  @Test
  void traversesWholeTree() {
    FormFields form = form(TREE);
    assertThat(form.names())
        .containsExactly(
            "", "a", "a.b", "g.h", "user", "tags", "none", "n", "odd", "mixed", "items");
    assertThat(form.toMap())
        .containsEntry("a", Map.of("b", Map.of("c", "deep")))
        .containsEntry("tags", List.of("t", "u"));
    assertThat(form).isEqualTo(form(TREE)).hasSameHashCodeAs(form(TREE));
    assertThat(form).isNotEqualTo(FormFields.EMPTY);
    assertThat(form.group("user")).hasToString("[name, x.y]");
  }

  @Test
  void formIsUnmodifiable() {
    FormFields form = form(TREE);
    assertThatThrownBy(() -> form.names().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> form.list("tags").set(0, "x"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> form.toMap().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> form.groups("items").clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", " { } "})
  void formWithoutFieldsIsEmpty(String body) {
    Request request = parsed(body);
    assertThat(request.form().isEmpty()).isTrue();
    assertThat(request.form()).isEqualTo(FormFields.EMPTY).isSameAs(request.form());
    assertThat(request.form().toMap()).isEmpty();
    assertThat(request.form().text("a")).isEmpty();
    assertThat(request.form().group("a")).isSameAs(FormFields.EMPTY);
  }

  @Test
  void returnsLastOfTwoFieldsWithSameName() {
    assertThat(form("{\"a\":[\"1\"],\"a\":\"2\"}").toMap()).isEqualTo(Map.of("a", "2"));
  }

  @Test
  void respondsWith415ToBodyThatIsNotForm() {
    Request json = JsonRequestTest.decode("{\"method\":\"POST\"}", "{\"a\":\"1\"}");
    assertThatThrownBy(json::form)
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(415));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "\"a\"",
        "null",
        "{\"a\":1}",
        "{\"a\":null}",
        "{\"a\":true}",
        "{\"a\":[1]}",
        "{\"a\":[[\"x\"]]}",
        "{\"a\":[{}]}",
        "{\"a\":\"1\"}}",
        "{\"a\":\"1\"",
        "a=1"
      })
  void rejectsOtherTreesAsErrorOfServer(String body) {
    Request request = parsed(body);
    assertThatThrownBy(request::form)
        .isInstanceOf(MalformedPayloadException.class)
        .hasMessageStartingWith("the form of a request: expected");
  }

  @Test
  void rejectsTreeCutAnywhere() {
    byte[] whole = TREE.strip().getBytes(StandardCharsets.UTF_8);
    for (int length = 1; length < whole.length; length++) {
      Request request =
          parsed(new String(Arrays.copyOf(whole, length), StandardCharsets.ISO_8859_1));
      assertThatThrownBy(request::form)
          .as("cut at %d", length)
          .isInstanceOf(MalformedPayloadException.class);
    }
  }

  @Test
  void readsOrRejectsTreeOfAnyDepth() {
    int limit = JsonReader.MAX_DEPTH;
    FormFields deep = form("{\"k\":".repeat(limit) + "\"x\"" + "}".repeat(limit));
    assertThat(deep.text("k.".repeat(limit - 1) + "k")).contains("x");
    assertThat(deep.hashCode()).isEqualTo(deep.hashCode());
    assertThat(deep.toMap()).hasSize(1);
    Request deeper = parsed("{\"k\":".repeat(1_000_000));
    assertThatThrownBy(deeper::form).isInstanceOf(MalformedPayloadException.class);
  }

  @Test
  void searchesNameWithManyDotsInLinearTime() {
    assertThat(form(TREE).text("user." + ".a".repeat(100_000))).isEmpty();
  }
}
