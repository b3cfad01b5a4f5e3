package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import dev.rrjava.processor.testing.Compile;
import dev.rrjava.processor.testing.Example;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Collections of the JDK, defaults of collections, and further types. */
class CollectionsTest {
  private static Application several;

  @BeforeAll
  static void start() {
    Example example = Example.read(Example.RESOURCES.resolve("good/collections"));
    several = Application.start(Compile.clean(Compile.example(example)), "com.acme.Routes");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      value = {
        "/linked?v=3&v=1~200 [3, 1]LinkedList",
        "/linked~200 []LinkedList",
        "/linked?v=x~400 query parameter \"v\"",
        "/array-list?v=b&v=a~200 [b, a]ArrayList",
        "/tree?v=3&v=1&v=3~200 [1, 3]TreeSet",
        "/navigable?v=1&v=3~200 [3, 1]",
        "/linked-set?v=3&v=1&v=3~200 [3, 1]LinkedHashSet",
        "/enum?c=GREEN~200 [RED]",
        "/enum~200 [RED, GREEN]",
        "/iterable?v=3&v=1~200 31",
        "/collection?v=3&v=1~200 [3, 1]",
        "/queue?v=3&v=1~200 3 [1]",
        "/deque?v=3&v=1~200 1 [3]",
        "/priority?v=3&v=1~200 1PriorityQueue",
        "/stack?v=3&v=1~200 1 [3]",
        "/concurrent?v=3~200 [3]CopyOnWriteArrayList",
        "/rest/a/b~200 [a, b]",
        "/extends?v=3&v=1~200 [3, 1] [3, 1]",
        "/super?v=3~200 [3] Optional[3]",
        "/default~200 [1, 2] [RED] 2 2",
        "/default?v=7&c=GREEN&a=1&s=x~200 [7] [GREEN] 1 1",
        "/charset?v=latin1~200 ISO-8859-1",
        "/charset?v=none~400 query parameter \"v\"",
        "/charset?v=%20~400 query parameter \"v\"",
        "/currency?v=JPY~200 0",
        "/currency?v=Euro~400 query parameter \"v\"",
        "/address?v=192.0.2.1~200 /192.0.2.1",
        "/address?v=2001:db8::1~200 /2001:db8:0:0:0:0:0:1",
        "/address?v=localhost~400 query parameter \"v\"",
        "/address?v=example.com~400 query parameter \"v\"",
        "/address?v=192.0.2~400 query parameter \"v\"",
        "/address?v=192.0.2.256~400 query parameter \"v\"",
        "/address?v=[::1]~400 query parameter \"v\"",
        "/address/192.0.2.1~200 /192.0.2.1",
        "/url?v=https://example.com/a~200 example.com",
        "/url?v=/a~400 query parameter \"v\"",
        "/url?v=nothing:a~400 query parameter \"v\"",
        "/zone?v=Europe/Berlin~200 Europe/Berlin",
        "/zone?v=Europe/Nowhere~400 query parameter \"v\"",
        "/result~200 UTF-8",
        "/result-address~200 127.0.0.1",
        "/map?a=1&b=2&a=3~200 {a=1, b=2}",
        "/map?a=x~400 query parameter \"a\"",
        "/map?a=&b=2~200 {b=2}",
        "/multi-map?a=RED&b=GREEN&a=GREEN~200 {a=[RED, GREEN], b=[GREEN]}",
        "/multi-map?a=BLUE~400 query parameter \"a\"",
        "/bounded-map?a=1~200 {a=1}",
      })
  void passesValuesInDeclaredCollection(String target, String answer) {
    assertThat(several.get(target)).startsWith(answer);
  }

  @Test
  void headerNamesIgnoreCase() {
    assertThat(several.get("/header-map", "X-Trace", "a")).isEqualTo("200 a [a]");
  }
}
