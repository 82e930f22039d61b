export { ActionForm } from './action-form.tsx';
export { useField, useForm } from './context.ts';
export { Field, FieldError } from './field.tsx';
export { HiddenField, InstantField, SelectField, SubmitButton, TextArea, TextField } from './fields.tsx';
export { CheckField, RadioField } from './choices.tsx';
export { ShownOnce } from './shown-once.tsx';
export { FileField } from './file-field.tsx';
