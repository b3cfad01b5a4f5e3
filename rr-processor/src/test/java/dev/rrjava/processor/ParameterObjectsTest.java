package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.testing.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How objects with {@code @BeanParam} are made. */
class ParameterObjectsTest {
  private static final String HANDLER =
      """
      package com.acme;
      import dev.rrjava.annotation.*;
      final class Handler {
        @Get("/") String show(@BeanParam ParameterObject group) { return group.toString(); }
      }
      """;

  /** A handler that shows the group which some sources declare. */
  private static Application showing(String... sources) {
    String[] all = new String[sources.length + 1];
    all[0] = HANDLER;
    for (int i = 0; i < sources.length; i++) {
      all[i + 1] = "package com.acme;\nimport dev.rrjava.annotation.*;\n" + sources[i];
    }
    return Application.of("com.acme.Routes", all);
  }

  @Test
  void canonicalConstructorMayOmitAnnotations() {
    Application groups =
        showing(
            """
            import org.jspecify.annotations.Nullable;
            record ParameterObject(@QueryParam @Nullable String a, @QueryParam java.util.List<@Nullable String> b) {
              ParameterObject(String a, java.util.List<String> b) { this.a = a; this.b = b; }
            }
            """);
    assertThat(groups.get("/?b=1")).isEqualTo("200 ParameterObject[a=null, b=[1]]");
  }

  private static final String SHOW =
      " public String toString() { return page + \" \" + url + \" \" + open; } }";

  /** Wherever the annotation is, the property gives the name, not the parameter of the setter. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "@QueryParam int page; @QueryParam String url; @QueryParam boolean open;"
            + " public void setPage(int value) { page = value; }"
            + " public void setUrl(String x) { url = x; }"
            + " public void setOpen(boolean arg0) { open = arg0; }",
        "int page; String url; boolean open;"
            + " @QueryParam public void setPage(int value) { page = value; }"
            + " @QueryParam public void setUrl(String x) { url = x; }"
            + " @QueryParam public void setOpen(boolean o) { open = o; }",
        "int page; String url; boolean open;"
            + " public void setPage(@QueryParam int value) { page = value; }"
            + " public void setUrl(@QueryParam String x) { url = x; }"
            + " public void setOpen(@QueryParam boolean o) { open = o; }",
        "@QueryParam int page; @QueryParam String url; @QueryParam boolean open;"
            + " ParameterObject setPage(int value) { page = value; return this; }"
            + " ParameterObject setUrl(String x) { url = x; return this; }"
            + " ParameterObject setOpen(boolean o) { open = o; return this; }",
        "@QueryParam int page; @QueryParam String url; @QueryParam boolean open;"
            + " ParameterObject page(int value) { page = value; return this; }"
            + " ParameterObject url(String x) { url = x; return this; }"
            + " ParameterObject open(boolean o) { open = o; return this; }",
      })
  void usesNameOfProperty(String members) {
    Application groups = showing("public class ParameterObject { " + members + SHOW);
    assertThat(groups.get("/?page=7&url=u&open=true")).isEqualTo("200 7 u true");
    assertThat(groups.get("/?value=7&x=u&o=true")).startsWith("400 ");
  }

  @ParameterizedTest
  @CsvSource({
    "setURL,URL,URL",
    "setUrl,url,url",
    "setX,x,x",
    "setXAxis,XAxis,xAxis",
    "setAURL,AURL,AURL",
    "setPage,page,page",
    "setpage,page,page",
    "set_id,_id,_id",
    "set9,9,_9"
  })
  void keepsCapitalsOfAcronyms(String setter, String property, String field) {
    Application groups =
        showing(
            """
            public class ParameterObject {
              private int %2$s;
              public void %1$s(@QueryParam int v) { %2$s = v; }
              public String toString() { return "" + %2$s; }
            }
            """
                .formatted(setter, field));
    assertThat(groups.get("/?" + property + "=7")).isEqualTo("200 7");
  }

  @Test
  void findsFieldsOfAcronymsAndBooleans() {
    Application groups =
        showing(
            """
            public class ParameterObject {
              @QueryParam private String uRL;
              @QueryParam private boolean isActive;
              @HeaderParam private String userAgent;
              public void setURL(String u) { uRL = u; }
              public void setActive(boolean b) { isActive = b; }
              public void setUserAgent(String a) { userAgent = a; }
              public String toString() { return uRL + isActive + userAgent; }
            }
            """);
    assertThat(groups.get("/?URL=a&active=true", "User-Agent", "x")).isEqualTo("200 atruex");
  }

  @Test
  void nameInAnnotationTakesPrecedence() {
    Application groups =
        showing(
            """
            public class ParameterObject {
              @QueryParam("p") @Default("3") private int page;
              public void setPage(int value) { page = value; }
              public String toString() { return "" + page; }
            }
            """);
    assertThat(groups.get("/?p=7")).isEqualTo("200 7");
    assertThat(groups.get("/?page=7")).isEqualTo("200 3");
  }

  /** Properties of a superclass belong to the bean, and so do its fields' annotations. */
  @Test
  void includesMembersOfSuperclass() {
    Application bean =
        showing(
            """
            class Base {
              @HeaderParam private String clientId;
              public void setClientId(String id) { clientId = id; }
              public String toString() { return clientId; }
            }
            """,
            """
            public class ParameterObject extends Base {
              private int page;
              public void setPage(@QueryParam int page) { this.page = page; }
              public String toString() { return super.toString() + page; }
            }
            """);
    assertThat(bean.get("/?page=7", "Client-Id", "c")).isEqualTo("200 c7");
    Application constructed =
        showing(
            """
            class Base {
              @QueryParam("p") final int page;
              Base(int page) { this.page = page; }
            }
            """,
            """
            public class ParameterObject extends Base {
              ParameterObject(int page) { super(page); }
              public String toString() { return "" + page; }
            }
            """);
    assertThat(constructed.get("/?p=7")).isEqualTo("200 7");
  }

  /** As with bodies and types of the application: what does not fit is a 400 that says why. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "record ParameterObject(@QueryParam int page) { ParameterObject { Pages.check(page); } }",
        "record ParameterObject(@BeanParam Inner inner) { record Inner(@QueryParam int page) { Inner { Pages.check(page); } } }",
        "class ParameterObject { ParameterObject(@QueryParam int page) { Pages.check(page); } public String toString() { return \"fine\"; } }",
        "class ParameterObject { void setPage(@QueryParam int page) { Pages.check(page); } public String toString() { return \"fine\"; } }",
      })
  void constructorMayRejectValues(String group) {
    Application groups =
        showing(
            group,
            """
            class Pages {
              static void check(int page) {
                if (page < 1) throw new IllegalArgumentException("pages are counted from 1");
                if (page > 99) throw new IllegalStateException("a defect");
              }
            }
            """);
    assertThat(groups.get("/?page=1")).startsWith("200 ");
    assertThat(groups.get("/?page=0")).isEqualTo("400 pages are counted from 1\n");
    assertThat(groups.get("/?page=100")).isEqualTo("500 java.lang.IllegalStateException: a defect");
  }

  /** As Lombok's {@code @Value} and {@code @AllArgsConstructor} make them. */
  @Test
  void constructorParametersHaveAnnotationsOfFields() {
    Application groups =
        showing(
            """
            public final class ParameterObject {
              @QueryParam private final int page;
              @QueryParam("s") @Default("20") private final int size;
              public ParameterObject(int page, int size) { this.page = page; this.size = size; }
              public String toString() { return page + "/" + size; }
            }
            """);
    assertThat(groups.get("/?page=7")).isEqualTo("200 7/20");
    assertThat(groups.get("/?page=7&s=5")).isEqualTo("200 7/5");
  }
}
