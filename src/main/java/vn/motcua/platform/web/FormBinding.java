package vn.motcua.platform.web;

import java.util.List;

import jakarta.servlet.ServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.ConfigurablePropertyAccessor;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * Binds forms that are records so that their errors are errors of the record, also when one value does not convert. Spring
 * makes the errors before the record, and then they have no target: any further error that a controller adds to a field
 * would fail for that.
 */
@Component
class FormBinding implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {

            @Override
            protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> binders) {
                return new BinderFactory(binders, getWebBindingInitializer());
            }
        };
    }

    private static final class BinderFactory extends ServletRequestDataBinderFactory {

        BinderFactory(List<InvocableHandlerMethod> binders, @Nullable WebBindingInitializer initializer) {
            super(binders, initializer);
        }

        @Override
        protected ServletRequestDataBinder createBinderInstance(
                @Nullable Object target, String name, NativeWebRequest request) {
            return new Binder(target, name);
        }
    }

    private static final class Binder extends ExtendedServletRequestDataBinder {

        Binder(@Nullable Object target, String name) {
            super(target, name);
        }

        @Override
        public void construct(ValueResolver values) {
            try {
                super.construct(values);
            } catch (BeanInstantiationException unfit) {
                throw refusal(unfit);
            } catch (IndexOutOfBoundsException
                    | NumberFormatException noRow) { // a row beyond what a list of the form may grow to, or none at all
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            if (getTarget() == null && getBindingResult().hasErrors()) { // the record does not take what there is
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        }

        /** A record is whole once it is made; names like {@code office.x} are nothing it could take. */
        @Override
        public void bind(ServletRequest request) {
            if (!(getTarget() instanceof Record)) {
                super.bind(request);
            }
        }

        @Override
        protected AbstractPropertyBindingResult createBeanPropertyBindingResult() {
            ErrorsOfRecord errors = new ErrorsOfRecord(this);
            ConversionService conversions = getConversionService();
            if (conversions != null) {
                errors.initConversion(conversions);
            }
            return errors;
        }

        /** What a value itself refuses is told as such; a record that refuses in another way got what no form sends. */
        private static RuntimeException refusal(BeanInstantiationException unfit) {
            if (unfit.getCause() instanceof InvalidValueException value) {
                return value;
            }
            if (unfit.getCause() instanceof RefusedException refused) {
                return refused;
            }
            return unfit.getCause() instanceof RuntimeException
                    ? new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT)
                    : unfit;
        }
    }

    /** Errors whose target is the binder's, whenever it is made. */
    private static final class ErrorsOfRecord extends AbstractPropertyBindingResult {

        private static final long serialVersionUID = 1L;

        private final transient Binder binder;
        private transient @Nullable BeanWrapper wrapper;

        ErrorsOfRecord(Binder binder) {
            super(binder.getObjectName());
            this.binder = binder;
        }

        @Override
        public @Nullable Object getTarget() {
            return binder.getTarget();
        }

        @Override
        public ConfigurablePropertyAccessor getPropertyAccessor() {
            Object target = getTarget();
            if (target == null) {
                throw new IllegalStateException("No form was made for " + getObjectName());
            }
            if (wrapper == null || wrapper.getWrappedInstance() != target) {
                wrapper = PropertyAccessorFactory.forBeanPropertyAccess(target);
                wrapper.setExtractOldValueForEditor(true);
                wrapper.setAutoGrowNestedPaths(!(target instanceof Record));
                wrapper.setAutoGrowCollectionLimit(binder.getAutoGrowCollectionLimit());
                ConversionService conversions = binder.getConversionService();
                if (conversions != null) {
                    wrapper.setConversionService(conversions);
                }
            }
            return wrapper;
        }

        @Override
        protected @Nullable Object getActualFieldValue(String field) {
            return getTarget() == null ? null : super.getActualFieldValue(field);
        }
    }
}
