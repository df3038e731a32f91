package io.callhandoffs.local;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import io.callhandoffs.testing.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The API's messages to a person at a form, found in its sources as translators' tools do. Values
/// in them are `{}`.
final class ApiMessages extends TreeScanner<@Nullable Void, @Nullable Void> {

  /// The folders with the checks of what a form sends.
  private static final List<String> JUDGES =
      List.of(
          "shared/api/src/main/java/io/callhandoffs/api",
          "shared/core/src/main/java/io/callhandoffs/access",
          "shared/core/src/main/java/io/callhandoffs/destination",
          "shared/core/src/main/java/io/callhandoffs/hours",
          "shared/core/src/main/java/io/callhandoffs/policy",
          "shared/core/src/main/java/io/callhandoffs/project",
          "shared/core/src/main/java/io/callhandoffs/signing",
          "shared/core/src/main/java/io/callhandoffs/speech",
          "shared/core/src/main/java/io/callhandoffs/tables/access",
          "shared/core/src/main/java/io/callhandoffs/tables/destinations",
          "shared/core/src/main/java/io/callhandoffs/telephone",
          "shared/phone-numbers/src/main/java/io/callhandoffs/phonenumbers",
          "shared/twilio-rest/src/main/java/io/callhandoffs/twilio/rest",
          "functions/destinations/src/main/java/io/callhandoffs/destinations",
          "functions/keys/src/main/java/io/callhandoffs/keys",
          "functions/numbers/src/main/java/io/callhandoffs/numbers");

  /// Messages about a field are predicates, and begin with one of these.
  private static final Pattern PREDICATE =
      Pattern.compile(
          "(must|may|needs|is|lead|begins|does not|It is|It has|The project's|All dialling) .*",
          Pattern.DOTALL);

  /// Failures whose messages are whole sentences, as they are made: `Failure.conflict(…)`, or `new
  /// Conflict(…)`.
  private static final Pattern SENTENCE =
      Pattern.compile("(Failure\\.)?(Conflict|Stale|NotFound)|Failure\\.(conflict|stale|notFound)");

  private final SortedSet<String> found = new TreeSet<>();

  private ApiMessages() {}

  static SortedSet<String> all() {
    var root = requireNonNull(Template.path().toAbsolutePath().getParent());
    var messages = new ApiMessages();
    messages.read(JUDGES.stream().flatMap(folder -> sources(root.resolve(folder))).toList());
    return messages.found;
  }

  private static Stream<Path> sources(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(List<Path> sources) {
    var compiler = requireNonNull(ToolProvider.getSystemJavaCompiler());
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
      task.parse().forEach(unit -> scan(unit, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void none) {
    keepSentence(made.getIdentifier(), made.getArguments());
    return super.visitNewClass(made, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
    keepSentence(call.getMethodSelect(), call.getArguments());
    return super.visitMethodInvocation(call, null);
  }

  private void keepSentence(Tree maker, List<? extends ExpressionTree> arguments) {
    if (SENTENCE.matcher(maker.toString()).matches()) {
      arguments.stream().findFirst().ifPresent(words -> found.add(text(words)));
    }
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void none) {
    if (sum.getKind() != Kind.PLUS) {
      return super.visitBinary(sum, null);
    }
    keep(text(sum));
    return null;
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void none) {
    keep(text(literal));
    return null;
  }

  private void keep(String text) {
    if (isPredicate(text)) {
      found.add(text);
    }
  }

  /// Whether it is a message about a field.
  static boolean isPredicate(String text) {
    return PREDICATE.matcher(text).matches();
  }

  private static String text(ExpressionTree words) {
    return switch (words) {
      case LiteralTree literal when literal.getKind() == Kind.STRING_LITERAL ->
          String.valueOf(literal.getValue());
      case BinaryTree sum when sum.getKind() == Kind.PLUS ->
          text(sum.getLeftOperand()) + text(sum.getRightOperand());
      case ParenthesizedTree brackets -> text(brackets.getExpression());
      default -> "{}";
    };
  }
}
