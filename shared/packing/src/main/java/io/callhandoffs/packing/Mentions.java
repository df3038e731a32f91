package io.callhandoffs.packing;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.ObjectVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// Tells the [Reach] what a method, and what a class around its methods, leads to.
final class Mentions {

  private final Reach reach;
  private final Instructions instructions;

  Mentions(Reach reach) {
    this.reach = reach;
    this.instructions = new Instructions(reach, this);
  }

  void read(MethodModel method) {
    method.parent().ifPresent(type -> reach.load(type.thisClass().asInternalName()));
    types(method.methodTypeSymbol());
    method
        .findAttribute(Attributes.exceptions())
        .ifPresent(
            thrown -> thrown.exceptions().forEach(type -> reach.load(type.asInternalName())));
    method
        .findAttribute(Attributes.code())
        .flatMap(code -> code.findAttribute(Attributes.stackMapTable()))
        .ifPresent(frames -> frames.entries().forEach(this::frame));
    method.code().ifPresent(code -> code.forEach(instructions::read));
  }

  /// What reflection finds besides methods.
  void readDeclarations(ClassModel type) {
    readFields(type);
    annotations(type);
    type.fields().forEach(this::annotations);
    type.methods().forEach(this::annotations);
    type.methods().stream()
        .flatMap(method ->
            method.findAttribute(Attributes.runtimeVisibleParameterAnnotations()).stream())
        .flatMap(annotations -> annotations.parameterAnnotations().stream())
        .forEach(annotations -> annotations.forEach(this::annotation));
  }

  void readFields(ClassModel type) {
    type.fields().forEach(field -> type(field.fieldTypeSymbol()));
  }

  private void annotations(AttributedElement element) {
    element
        .findAttribute(Attributes.runtimeVisibleAnnotations())
        .ifPresent(found -> found.annotations().forEach(this::annotation));
  }

  private void annotation(Annotation annotation) {
    reach.keepAnnotation(name(annotation.classSymbol()));
    annotation.elements().forEach(element -> value(element.value()));
  }

  private void value(AnnotationValue value) {
    switch (value) {
      case AnnotationValue.OfClass type -> reach.reflectOn(name(type.classSymbol()));
      case AnnotationValue.OfEnum constant -> reach.initialise(name(constant.classSymbol()));
      case AnnotationValue.OfArray array -> array.values().forEach(this::value);
      case AnnotationValue.OfAnnotation inner -> annotation(inner.annotation());
      case AnnotationValue.OfConstant _ -> {}
    }
  }

  /// The verifier may ask for the types that it expects.
  private void frame(StackMapFrameInfo frame) {
    frame.locals().forEach(this::verified);
    frame.stack().forEach(this::verified);
  }

  private void verified(VerificationTypeInfo info) {
    if (info instanceof ObjectVerificationTypeInfo object) {
      type(object.classSymbol());
    }
  }

  void types(MethodTypeDesc descriptor) {
    type(descriptor.returnType());
    descriptor.parameterList().forEach(this::type);
  }

  void type(ClassDesc type) {
    reach.load(name(type));
  }

  /// As class files write it, and of an array that of what it is an array of.
  static String name(ClassDesc type) {
    var element = type;
    while (element.isArray()) {
      element = element.componentType();
    }
    var descriptor = element.descriptorString();
    return element.isPrimitive() ? "" : descriptor.substring(1, descriptor.length() - 1);
  }
}
