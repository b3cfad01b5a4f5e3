package dev.rrjava.devserver.page;

/** The page that a browser gets as long as no worker can handle requests. */
public final class NotServedPage {
  private NotServedPage() {}

  /**
   * Returns the page.
   *
   * @param title one sentence
   * @param text the whole report
   * @return a document in HTML
   */
  public static String html(String title, String text) {
    Html html = new Html();
    html.open("section").element("pre", text, "class", "wrap").close("section").line();
    return new Page("not served", title, "", "save again, and reload this page", html).html();
  }
}
