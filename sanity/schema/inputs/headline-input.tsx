import type { FocusEvent } from 'react';
import {
  getPublishedId,
  PatchEvent,
  set,
  useEditState,
  useFormCallbacks,
  useFormValue,
  type StringInputProps,
} from 'sanity';
import { slugOf } from '../slug-of.ts';

/** The headline. When it is first written its address is made from it; one that readers may know is left alone. */
export function HeadlineInput(props: StringInputProps) {
  const { onChange } = useFormCallbacks();
  const id = useFormValue(['_id']);
  const { published } = useEditState(getPublishedId(typeof id === 'string' ? id : ''), 'article');
  const slug = useFormValue(['slug', 'current']);
  const { elementProps, readOnly } = props;
  const onBlur = (event: FocusEvent<HTMLInputElement>) => {
    elementProps.onBlur(event);
    const made = slugOf(event.currentTarget.value);
    if (readOnly || slug || published || made === '') return;
    onChange(PatchEvent.from(set({ _type: 'slug', current: made }, ['slug'])));
  };
  return props.renderDefault({ ...props, elementProps: { ...elementProps, onBlur } });
}
