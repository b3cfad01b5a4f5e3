package dev.rrjava.tools.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewProjectTest {
  @TempDir private Path temporary = Path.of("");

  @Test
  void namesAreMadeOfTheFolder() throws Exception {
    Path folder = temporary.resolve("a/my-shop");
    CreatedProject project = project(folder).create();
    assertThat(project.created())
        .startsWith("pom.xml", "src/main/java/com/example/Main.java")
        .contains(".rr.yaml", ".rr.slots.yaml", "Dockerfile", ".github/workflows/ci.yml")
        .allSatisfy(file -> assertThat(folder.resolve(file)).isRegularFile());
    assertThat(project.kept()).isEmpty();
    assertThat(project.additions()).isEmpty();
    assertThat(folder.resolve("pom.xml")).content().contains("<artifactId>my-shop</artifactId>");
    assertThat(project.report())
        .contains("created pom.xml\n", "  cd " + folder + "\n  mvn -q rr:dev");
  }

  @Test
  void currentFolderNeedsNoChangeOfFolder() {
    CreatedProject project =
        new CreatedProject(Path.of("."), List.of(), List.of(), Optional.empty());
    assertThat(project.report()).doesNotContain("cd ");
    assertThat(
            new CreatedProject(Path.of("my shop"), List.of(), List.of(), Optional.empty()).report())
        .contains("  cd \"my shop\"\n");
  }

  @Test
  void existingFilesAreKept() throws Exception {
    Files.createDirectory(temporary.resolve(".git"));
    Files.writeString(temporary.resolve("README.md"), "mine");
    Files.writeString(temporary.resolve(".gitignore"), "mine, too");
    Files.writeString(temporary.resolve("LICENSE"), "MIT");
    CreatedProject project = named("shop").create();
    assertThat(project.kept()).containsExactly(".gitignore", "README.md");
    assertThat(temporary.resolve("README.md")).hasContent("mine");
    assertThat(temporary.resolve(".gitignore")).hasContent("mine, too");
    assertThat(project.report()).contains("kept    README.md\n");
    CreatedProject again = named("shop").create();
    assertThat(again.created()).isEmpty();
    assertThat(again.kept()).contains("pom.xml", "Dockerfile");
    assertThat(again.additions()).as("the pom is complete").isEmpty();
  }

  @Test
  void folderWithOtherFilesIsUsedOnlyIfAsked() throws Exception {
    for (String name : new String[] {"a.txt", "b", "c", "d", "e", "f"}) {
      Files.writeString(temporary.resolve(name), "mine");
    }
    assertThatThrownBy(() -> named("shop").create())
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("there are a.txt, b, c, d, e and others; --add creates");
    assertThat(temporary.resolve("pom.xml")).doesNotExist();
    new NewProject(
            temporary,
            Optional.of("shop"),
            Optional.empty(),
            Optional.empty(),
            JsonLibrary.NONE,
            false,
            true,
            OptionSyntax.COMMAND_LINE)
        .create();
    assertThat(temporary.resolve("pom.xml")).exists();
    assertThat(temporary.resolve("a.txt")).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build.gradle", "build.gradle.kts", "settings.gradle.kts"})
  void buildOfGradleIsNotMixedWithOneOfMaven(String file) throws IOException {
    Files.writeString(temporary.resolve(file), "plugins { java }");
    assertThatThrownBy(() -> named("shop").create())
        .hasMessageEndingWith("and init creates one of Maven; choose another folder");
    assertThat(temporary).isDirectoryNotContaining("glob:**pom.xml");
  }

  @Test
  void existingPomGivesTheNamesAndIsNotChanged() throws Exception {
    String pom =
        """
        <project>
          <parent><groupId>com.acme</groupId><artifactId>all</artifactId><version>1</version></parent>
          <artifactId>till</artifactId>
          <dependencies><dependency><artifactId>other</artifactId></dependency></dependencies>
        </project>
        """;
    Files.writeString(temporary.resolve("pom.xml"), pom);
    Path main = temporary.resolve("src/main/java/com/acme/Batch.java");
    Files.createDirectories(main.getParent());
    Files.writeString(main, "class Batch { public static void main(String[] args) {} }");
    CreatedProject project = project(temporary).create();
    assertThat(temporary.resolve("pom.xml")).hasContent(pom);
    assertThat(project.kept()).containsExactly("pom.xml");
    assertThat(project.created()).contains("src/main/java/com/acme/Greetings.java");
    assertThat(temporary.resolve(".rr.yaml")).content().contains("target/app/till.jar");
    assertThat(project.report())
        .contains("Add to pom.xml", "<artifactId>rr-runtime</artifactId>", "<rrjava.version>")
        .contains("<maven.compiler.release>17<", "<project.build.sourceEncoding>")
        .contains("<artifactId>rr-maven-plugin</artifactId>")
        .contains("<mainClass>com.acme.Main</mainClass>");
  }

  @Test
  void jobsAreAddedIfTheyAreWanted() throws Exception {
    Files.writeString(
        temporary.resolve("pom.xml"), "<project><artifactId>till</artifactId></project>");
    CreatedProject project =
        new NewProject(
                temporary,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                JsonLibrary.JACKSON,
                true,
                false,
                OptionSyntax.MAVEN)
            .create();
    assertThat(project.created())
        .contains(
            "src/main/java/com/example/Mail.java", "src/test/java/com/example/LettersTest.java");
    assertThat(project.additions()).get().asString().contains("<artifactId>rr-services<");
    assertThat(temporary.resolve(".rr.yaml")).content().contains("consume: [\"mail\"]");
  }

  @Test
  void mainClassIsNamedOnlyIfThereIsAnother() throws Exception {
    Files.writeString(
        temporary.resolve("pom.xml"), "<project><artifactId>till</artifactId></project>");
    assertThat(project(temporary).create().additions())
        .get()
        .asString()
        .doesNotContain("mainClass");
  }

  @Test
  void otherNameThanThatOfThePomIsAnError() throws IOException {
    Files.writeString(
        temporary.resolve("pom.xml"), "<project><artifactId>till</artifactId></project>");
    assertThatThrownBy(() -> named("shop").create())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--name: expected that of the pom, till, but was \"shop\"");
    assertThat(temporary).isDirectoryNotContaining("glob:**.rr.yaml");
  }

  @Test
  void pomThatCannotBeUsedIsNamed() throws IOException {
    Path pom = temporary.resolve("pom.xml");
    requireFailure(
        pom,
        "<project><artifactId>all</artifactId><packaging>pom</packaging></project>",
        "is a pom of modules");
    requireFailure(pom, "<project>", "can't read " + pom);
    requireFailure(pom, "<project/>", "expected an artifactId");
    requireFailure(
        pom,
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><project/>",
        "can't read " + pom);
  }

  private void requireFailure(Path pom, String content, String message) throws IOException {
    Files.writeString(pom, content);
    assertThatThrownBy(() -> project(temporary).create())
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining(message);
    assertThat(temporary.resolve(".rr.yaml")).doesNotExist();
  }

  @Test
  void foldersThatCannotBeWrittenAreNamed() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");
    assertThatThrownBy(() -> project(file).create())
        .hasMessage(file + ": expected a folder but was a file");
    assertThatThrownBy(() -> project(file.resolve("shop")).create())
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining(file.toString());
    Path folderAsPom = Files.createDirectories(temporary.resolve("odd/pom.xml"));
    assertThatThrownBy(() -> project(temporary.resolve("odd")).create())
        .hasMessage(folderAsPom + ": expected a file but was a folder");
    Path readOnly = Path.of("/proc/shop");
    assertThatThrownBy(() -> project(readOnly).create())
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("can't write to the folder " + readOnly)
        .hasMessageNotContaining("Exception");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksToFoldersAreFollowedAndOthersNamed() throws Exception {
    Path real = Files.createDirectory(temporary.resolve("real"));
    Path link = Files.createSymbolicLink(temporary.resolve("link"), real);
    project(link).create();
    assertThat(real.resolve("pom.xml")).exists();
    Path dangling = Files.createSymbolicLink(temporary.resolve("gone"), Path.of("nowhere"));
    String message = ": expected a folder but was a link to a file that does not exist";
    assertThatThrownBy(() -> project(dangling).create()).hasMessage(dangling + message);
    Path shop = temporary.resolve("shop");
    Files.createDirectories(shop.resolve("src"));
    Files.writeString(shop.resolve("pom.xml"), "<project><artifactId>shop</artifactId></project>");
    Path sources = Files.createSymbolicLink(shop.resolve("src/main"), Path.of("nowhere"));
    assertThatThrownBy(() -> project(shop).create()).hasMessage(sources + message);
  }

  @Test
  void wrongNamesCreateNothing() {
    Path folder = temporary.resolve("my shop");
    assertThatThrownBy(() -> project(folder).create())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("--name: ");
    assertThatThrownBy(() -> JsonLibrary.parse("gson"))
        .hasMessage("expected jsonb, jackson or none but was \"gson\"");
    assertThat(folder).doesNotExist();
  }

  private static NewProject project(Path folder) {
    return new NewProject(
        folder,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        JsonLibrary.JSONB,
        false,
        false,
        OptionSyntax.COMMAND_LINE);
  }

  private NewProject named(String name) {
    return new NewProject(
        temporary,
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        JsonLibrary.JSONB,
        false,
        false,
        OptionSyntax.COMMAND_LINE);
  }
}
