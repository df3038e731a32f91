package io.callhandoffs.packing;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.reflect.AccessFlag.INTERFACE;

import java.lang.classfile.Attribute;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.FieldTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.EnclosingMethodAttribute;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.PermittedSubclassesAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes a class without what cannot be reached; unless it is kept whole, also without what only
/// compilers and debuggers read.
final class Trimmer {

  private static final Set<String> FOR_READERS =
      Set.of(
          Attributes.NAME_SOURCE_FILE,
          Attributes.NAME_SIGNATURE,
          Attributes.NAME_EXCEPTIONS,
          Attributes.NAME_METHOD_PARAMETERS,
          Attributes.NAME_DEPRECATED,
          Attributes.NAME_RUNTIME_INVISIBLE_ANNOTATIONS,
          Attributes.NAME_RUNTIME_INVISIBLE_PARAMETER_ANNOTATIONS,
          Attributes.NAME_RUNTIME_INVISIBLE_TYPE_ANNOTATIONS);

  private final Libraries libraries;
  private final Reach reach;
  private final ClassFile files;

  Trimmer(Libraries libraries, Reach reach) {
    this.libraries = libraries;
    this.reach = reach;
    this.files =
        ClassFile.of(
            ConstantPoolSharingOption.NEW_POOL, ClassHierarchyResolverOption.of(resolver()));
  }

  byte[] trimmed(String name) {
    var type = libraries.find(name).orElseThrow();
    boolean isWhole = reach.isWhole(name);
    return files.build(
        type.thisClass().asSymbol(),
        built ->
            type.forEach(element -> {
              if (isWhole) {
                keep(built, element);
              } else {
                trim(built, type, element);
              }
            }));
  }

  private void trim(ClassBuilder built, ClassModel type, ClassElement element) {
    switch (element) {
      case MethodModel method when reach.isLive(method) ->
          built.transformMethod(method, MethodTransform.dropping(Trimmer::isForReaders));
      case MethodModel _ -> {}
      case FieldModel field when reach.isUsed(type.thisClass().asInternalName()) ->
          built.transformField(field, FieldTransform.dropping(Trimmer::isForReaders));
      case FieldModel _ -> {}
      // What a class says of its own parents' types is how libraries learn of generic types.
      case Attribute<?> attribute
          when isForReaders(attribute)
              && !attribute.attributeName().equalsString(Attributes.NAME_SIGNATURE) -> {}
      default -> keep(built, element);
    }
  }

  private static boolean isForReaders(Object element) {
    return element instanceof Attribute<?> attribute
        && FOR_READERS.contains(attribute.attributeName().stringValue());
  }

  /// Nothing may name a class that is not there.
  private void keep(ClassBuilder built, ClassElement element) {
    switch (element) {
      case InnerClassesAttribute inner ->
          built.with(
              InnerClassesAttribute.of(
                  inner.classes().stream().filter(each -> stays(each.innerClass())).toList()));
      case NestMembersAttribute nest ->
          built.with(NestMembersAttribute.of(staying(nest.nestMembers())));
      case PermittedSubclassesAttribute permitted ->
          built.with(PermittedSubclassesAttribute.of(staying(permitted.permittedSubclasses())));
      case EnclosingMethodAttribute enclosing ->
          built.with(EnclosingMethodAttribute.of(enclosing.enclosingClass(), Optional.empty()));
      default -> built.with(element);
    }
  }

  private List<ClassEntry> staying(List<ClassEntry> classes) {
    return classes.stream().filter(this::stays).toList();
  }

  private boolean stays(ClassEntry type) {
    return reach.loaded().contains(type.asInternalName());
  }

  private ClassHierarchyResolver resolver() {
    ClassHierarchyResolver ours =
        type -> libraries.find(internalName(type)).map(Trimmer::info).orElse(null);
    return ours.orElse(ClassHierarchyResolver.ofClassLoading(ClassLoader.getPlatformClassLoader()))
        // Of a library that is not there.
        .orElse(_ -> ClassHierarchyInfo.ofClass(CD_Object));
  }

  private static String internalName(ClassDesc type) {
    var descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1);
  }

  private static ClassHierarchyInfo info(ClassModel type) {
    return type.flags().has(INTERFACE)
        ? ClassHierarchyInfo.ofInterface()
        : ClassHierarchyInfo.ofClass(type.superclass().map(ClassEntry::asSymbol).orElse(CD_Object));
  }
}
