package org.regulatedgoods.report;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Shows records to a template by their components and nothing else, also those that are private to
 * this package; an empty optional is a missing value, an enum is its words.
 */
final class RecordWrapper extends DefaultObjectWrapper {

  RecordWrapper() {
    super(Configuration.VERSION_2_3_34);
  }

  @Override
  protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    }
    if (value instanceof Record shown) {
      return wrap(components(shown));
    }
    if (value instanceof Enum<?> choice) {
      return new SimpleScalar(choice.toString());
    }
    throw new TemplateModelException("nothing is shown of a " + value.getClass().getName());
  }

  private static Map<String, Object> components(Record shown) throws TemplateModelException {
    Map<String, Object> components = new LinkedHashMap<>();
    for (RecordComponent component : shown.getClass().getRecordComponents()) {
      try {
        components.put(component.getName(), component.getAccessor().invoke(shown));
      } catch (ReflectiveOperationException unreadable) {
        throw new TemplateModelException("cannot read " + component, unreadable);
      }
    }
    return components;
  }
}
