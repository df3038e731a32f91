package io.callhandoffs.local.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.lambda.Primed;
import io.callhandoffs.local.clock.CallClock;
import io.callhandoffs.local.clock.LocalClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// One instance of a function's handler. Events and answers pass through the JSON mapping of
/// Lambda's own runtime.
interface Handler {

  byte[] handle(byte[] event, Context context) throws IOException;

  /// Creates an instance, as Lambda does at a cold start.
  ///
  /// @param clock the time that it goes by, if it is not to be this machine's; it then prepares for
  ///   nothing
  static Handler create(String className, Environment environment, Optional<Clock> clock)
      throws ReflectiveOperationException {
    return create(className, environment, clock, _ -> {});
  }

  /// Creates an instance that prepares for its first request, whatever time it goes by.
  static Handler primed(String className, Environment environment, Optional<Clock> clock)
      throws ReflectiveOperationException {
    return create(
        className,
        environment,
        clock,
        instance -> {
          if (clock.isPresent() && instance instanceof Primed primed) {
            primed.priming().begin(environment);
          }
        });
  }

  /// Where the local stack's time is gone by, each instance has a clock of its own.
  private static Handler create(
      String className, Environment environment, Optional<Clock> clock, Consumer<Object> prepare)
      throws ReflectiveOperationException {
    var type = Class.forName(className);
    if (clock.orElse(null) instanceof LocalClock stack) {
      var own = new CallClock(stack);
      var instance = instance(type, environment, Optional.of(own));
      prepare.accept(instance);
      var handler = of(instance);
      return (event, context) -> {
        own.follow(event);
        new Invocation(context.getFunctionName(), own).begin();
        return handler.handle(event, context);
      };
    }
    var instance = instance(type, environment, clock);
    prepare.accept(instance);
    return of(instance);
  }

  private static Handler of(Object instance) throws ReflectiveOperationException {
    return switch (instance) {
      case RequestStreamHandler handler -> streaming(handler);
      case RequestHandler<?, ?> handler -> typed(handler);
      default ->
          throw new ReflectiveOperationException(
              instance.getClass() + " is no handler that Lambda knows");
    };
  }

  /// A handler without settings has no constructor for an environment, and few go by the time.
  private static Object instance(Class<?> type, Environment environment, Optional<Clock> clock)
      throws ReflectiveOperationException {
    try {
      if (clock.isPresent() && hasClock(type)) {
        return type.getConstructor(Environment.class, Clock.class)
            .newInstance(environment, clock.get());
      }
      return type.getConstructor(Environment.class).newInstance(environment);
    } catch (NoSuchMethodException _) {
      return type.getConstructor().newInstance();
    }
  }

  private static boolean hasClock(Class<?> type) {
    return Stream.of(type.getConstructors())
        .anyMatch(one -> List.of(one.getParameterTypes()).contains(Clock.class));
  }

  private static Handler streaming(RequestStreamHandler handler) {
    return (event, context) -> {
      var output = new ByteArrayOutputStream();
      handler.handleRequest(new ByteArrayInputStream(event), output, context);
      return output.toByteArray();
    };
  }

  @SuppressWarnings("unchecked") // What the method takes is what its own signature says.
  private static Handler typed(RequestHandler<?, ?> handler) {
    var method = handleRequest(handler.getClass());
    var reader = serializer(method.getGenericParameterTypes()[0]);
    var writer = serializer(method.getGenericReturnType());
    var untyped = (RequestHandler<Object, Object>) handler;
    return (event, context) -> {
      var answer = untyped.handleRequest(reader.fromJson(new ByteArrayInputStream(event)), context);
      var output = new ByteArrayOutputStream();
      writer.toJson(answer, output);
      return output.toByteArray();
    };
  }

  /// The method with the handler's own types, not the bridge that erasure adds.
  private static Method handleRequest(Class<?> type) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getName().equals("handleRequest") && !method.isBridge())
        .filter(method -> method.getParameterCount() == 2)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type + " has no handleRequest"));
  }

  @SuppressWarnings("unchecked")
  private static PojoSerializer<Object> serializer(Type type) {
    return type instanceof Class<?> event
            && LambdaEventSerializers.isLambdaSupportedEvent(event.getName())
        ? LambdaEventSerializers.serializerFor((Class<Object>) event, event.getClassLoader())
        : (PojoSerializer<Object>)
            (PojoSerializer<?>) JacksonFactory.getInstance().getSerializer(type);
  }
}
