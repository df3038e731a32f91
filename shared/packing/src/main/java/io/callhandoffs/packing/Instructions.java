package io.callhandoffs.packing;

import static java.lang.constant.DirectMethodHandleDesc.Kind;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// Tells the [Reach] what a single instruction leads to.
final class Instructions {

  private final Reach reach;
  private final Mentions mentions;

  Instructions(Reach reach, Mentions mentions) {
    this.reach = reach;
    this.mentions = mentions;
  }

  void read(CodeElement element) {
    switch (element) {
      case InvokeInstruction call -> invoked(call);
      case InvokeDynamicInstruction call -> dynamic(call);
      case FieldInstruction field -> field(field);
      case NewObjectInstruction made -> reach.makeObject(made.className().asInternalName());
      case NewReferenceArrayInstruction made -> mentions.type(made.componentType().asSymbol());
      case NewMultiArrayInstruction made -> mentions.type(made.arrayType().asSymbol());
      case TypeCheckInstruction check -> mentions.type(check.type().asSymbol());
      case ExceptionCatch caught ->
          caught.catchType().ifPresent(type -> reach.load(type.asInternalName()));
      case LoadConstantInstruction loaded -> constant(loaded.constantEntry());
      default -> {}
    }
  }

  private void invoked(InvokeInstruction call) {
    mentions.types(call.typeSymbol());
    mentions.type(call.owner().asSymbol());
    var owner = Mentions.name(call.owner().asSymbol());
    var key = call.name().stringValue() + call.type().stringValue();
    switch (call.opcode()) {
      case INVOKESTATIC -> {
        reach.initialise(owner);
        reach.callExactly(owner, key);
      }
      case INVOKESPECIAL -> reach.callExactly(owner, key);
      default -> reach.call(owner, key);
    }
  }

  private void field(FieldInstruction field) {
    mentions.type(field.typeSymbol());
    var owner = field.owner().asInternalName();
    if (field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.PUTSTATIC) {
      reach.initialise(owner);
    } else {
      reach.load(owner);
    }
  }

  /// A lambda is an object of the interface that it is given as.
  private void dynamic(InvokeDynamicInstruction call) {
    mentions.types(call.typeSymbol());
    reach.makeObject(Mentions.name(call.typeSymbol().returnType()));
    call.invokedynamic().bootstrap().arguments().forEach(this::constant);
  }

  /// A class constant, or its name as text, is what reflection begins with.
  private void constant(LoadableConstantEntry constant) {
    switch (constant) {
      case ClassEntry type -> reach.reflectOn(Mentions.name(type.asSymbol()));
      case StringEntry text -> reach.reflectOn(text.stringValue().replace('.', '/'));
      case MethodTypeEntry type -> mentions.types(type.asSymbol());
      case MethodHandleEntry handle -> handle(handle);
      default -> {}
    }
  }

  private void handle(MethodHandleEntry handle) {
    var owner = Mentions.name(handle.reference().owner().asSymbol());
    var descriptor = handle.reference().type().stringValue();
    var key = handle.reference().name().stringValue() + descriptor;
    reach.initialise(owner);
    if (descriptor.startsWith("(")) {
      mentions.types(MethodTypeDesc.ofDescriptor(descriptor));
    }
    switch (Kind.valueOf(handle.kind(), false)) {
      case CONSTRUCTOR -> {
        reach.makeObject(owner);
        reach.callExactly(owner, key);
      }
      case STATIC, INTERFACE_STATIC, SPECIAL, INTERFACE_SPECIAL -> reach.callExactly(owner, key);
      case VIRTUAL, INTERFACE_VIRTUAL -> reach.call(owner, key);
      case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER ->
          mentions.type(ClassDesc.ofDescriptor(descriptor));
    }
  }
}
