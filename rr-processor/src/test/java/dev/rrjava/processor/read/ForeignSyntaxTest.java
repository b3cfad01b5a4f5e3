package dev.rrjava.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.model.Segment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignSyntaxTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ' ',
      value = {
        ":id {id}",
        ":user_id {user_id}",
        ":id? {id}",
        ":id(\\d+) {id:\\d+}",
        ":id<int> {id}",
        ":from-:to {from}-{to}",
        ":name.:ext {name}.{ext}",
        ":rest* {rest...}",
        ":rest+ {rest...}",
        ":rest(.*) {rest...}",
        ":id) {id}",
        "photos(.:format) photos.{format}",
        "* {rest...}",
        "** {rest...}",
        ".* {rest...}",
        "*path {path...}",
        "**path {path...}",
        "*.json {name}.json",
        "images* images{name}",
        "<id> {id}",
        "<int:id> {id}",
        "<id:int> {id}",
        "<path:file> {file...}",
        "<string(length=2):code> {code}",
        "<id:[0-9]+> {id:[0-9]+}",
        "v<int:n>.json v{n}.json",
        "$id<[0-9]+> {id:[0-9]+}",
        "[id] {id}",
        "[id].json {id}.json",
        "[id=integer] {id}",
        "<path..> {path...}",
        "{id<\\d+>} {id:\\d+}",
        "{page<\\d+>?1} {page:\\d+}",
        "{!page} {page}",
        ":id{[0-9]+} {id:[0-9]+}",
        "tasks[ two",
        "{id}] two",
        "{id}[ two",
        "{x}]] two",
        "json] two",
        "[...path] {path...}",
        "[[...path]] {path...}",
        "(?<id>\\d+) {id:\\d+}",
        "(?P<id>[0-9]+) {id:[0-9]+}",
        "(\\d+) {name:\\d+}",
        "(a|b) {name:a|b}",
        "[0-9]+ {name:[0-9]+}",
        "\\d+ {name:\\d+}",
        "{*path} {path...}",
        "{**path} {path...}",
        "{+path} {path...}",
        "{path*} {path...}",
        "{...path} {path...}",
        "{/id} /{id}",
        "{.ext} .{ext}",
        "{a,b} {a},{b}",
        "{?page,size} @QueryParam",
        "tasks{?page} @QueryParam",
        "{id}{?page} @QueryParam",
        "${id} {id}",
        "{{id}} {id}",
        "{id=7} {id}",
        "{id?} {id}",
        "{id:int} {id}",
        "{id:guid} {id}",
        "{id:int?} {id}",
        "{id:min(1)} {id}",
        "{id:int:min(1)} {id}",
        "{file:path} {file...}",
      })
  void suggestsOwnSyntax(String segment, String meant) {
    assertThat(ForeignSyntax.advice(segment)).get().asString().contains(" " + meant);
    assertThat(RouteText.parseTemplate("/a/" + segment).isWellFormed()).isFalse();
  }

  /** Jakarta REST takes no notice of spaces; here they are a part of the regular expression. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{id: [0-9]+}~{id:[0-9]+}",
        "{id : [0-9]+ }~{id:[0-9]+}",
        "{ id }~{id}",
        "{id: }~{id}",
        "{pin: [A-Z][A-Z0-9]{9}[0-9]}~{pin:[A-Z][A-Z0-9]{9}[0-9]}",
        "{a: x}-{ b }.json~{a:x}-{b}.json",
        "{path: .*}~{rest...}",
        "{path : .+}~{rest...}",
        "{path:.*}~{path...}",
      })
  void suggestsBracesWithoutSpaces(String segment, String meant) {
    assertThat(ForeignSyntax.advice(segment)).get().asString().contains(" " + meant);
    assertThat(RouteText.parseTemplate("/a/" + segment).isWellFormed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{a:[a-z ]+}",
        "{a:x y}",
        "",
        "a:b",
        "users:batch",
        ":8080",
        ":",
        "@me",
        "~x",
        "a*b",
        "$metadata",
        "$everything",
        "f(x)",
        "Products(1)",
        "a+b",
        "a,b",
        "a;v=1",
        "it's!",
        "x=1&y=2",
        "\\",
        "it's\\here",
        "{id}",
        "{id:[0-9]+}",
        "{id:(?:a|b)*}",
        "{kind:rooms}",
        "{id:.+}",
        "{rest...}",
      })
  void acceptsSimilarSegments(String segment) {
    assertThat(ForeignSyntax.advice(segment)).isEmpty();
    assertThat(RouteText.parseTemplate("/a/" + segment).isWellFormed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"%3Aid, :id", "%2A, *", "a%2a, a*", "%3Cid%3E, <id>", "caf%C3%A9, caf%C3%A9"})
  void encodesReservedCharactersOfLiteral(String segment, String value) {
    assertThat(RouteText.parseTemplate("/" + segment).segments())
        .containsExactly(new Segment.Literal(segment, value));
  }
}
