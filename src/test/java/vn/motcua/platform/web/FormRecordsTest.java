package vn.motcua.platform.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.ModelAttribute;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import static org.assertj.core.api.Assertions.assertThat;

class FormRecordsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.motcua");

    /** A primitive that is not sent makes the whole form unbindable: the page could not be shown again. */
    @Test
    void what_a_form_sends_may_be_missing() {
        List<String> primitives = CLASSES.stream()
                .flatMap(each -> each.getMethods().stream())
                .flatMap(method -> method.getParameters().stream())
                .filter(parameter -> parameter.isAnnotatedWith(ModelAttribute.class))
                .map(parameter -> parameter.getRawType())
                .filter(JavaClass::isRecord)
                .distinct()
                .flatMap(form -> Arrays.stream(form.reflect().getRecordComponents()))
                .filter(component -> component.getType().isPrimitive())
                .map(RecordComponent::toString)
                .toList();

        assertThat(primitives).isEmpty();
    }
}
