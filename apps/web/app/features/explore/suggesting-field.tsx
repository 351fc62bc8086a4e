import { useCombobox } from 'downshift';
import type { UseComboboxState, UseComboboxStateChangeOptions } from 'downshift';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { StatusSign } from '../../ui/status-sign.js';
import { useExploreLabels } from './labels.js';
import { useSuggestions } from './use-suggestions.js';
import type { Suggestion } from './use-suggestions.js';

/** What stood in the plain field when the suggestions took its place: nobody shall type a letter twice. */
export interface Draft {
  readonly text: string;
  /** Where the cursor was; null when the field did not have the focus. */
  readonly cursor: number | null;
}

/** What the field begins with, and whom it tells what it found. */
export interface SuggestingFieldProps {
  readonly q: string;
  readonly draft: Draft;
  readonly announce: (text: string) => void;
}

/** The search field as an ARIA combobox: places, postcodes and procedures below it, chosen by arrows or pointer. */
export function SuggestingField({ q, draft, announce }: SuggestingFieldProps): React.ReactElement {
  const labels = useExploreLabels().search;
  const { suggestions, ask } = useSuggestions(announce);
  const open = useOpening();
  const combobox = useCombobox<Suggestion>({
    items: [...suggestions],
    inputId: 'q',
    labelId: 'q-label',
    menuId: 'q-suggestions',
    initialInputValue: draft.text,
    selectedItem: null,
    itemToString: (item) => item?.label ?? '',
    stateReducer: onlyWhatIsMeant,
    onInputValueChange: ({ inputValue }) => ask(inputValue),
    onSelectedItemChange: ({ selectedItem }) => open(selectedItem),
  });
  const { isOpen, highlightedIndex, getInputProps, getMenuProps, setInputValue } = combobox;
  const field = useTakenOver(draft);
  useAddressText(q, setInputValue);
  const isShown = isOpen && suggestions.length > 0;
  return (
    <>
      <input
        {...getInputProps({
          ref: field,
          name: 'q',
          type: 'search',
          maxLength: 200,
          onKeyDown: (event) => leaveToTheForm(event, highlightedIndex),
        })}
        aria-expanded={isShown}
      />
      <div {...getMenuProps({ 'aria-label': labels.list })} className="suggestions" hidden={!isShown}>
        {isShown && <Groups suggestions={suggestions} combobox={combobox} />}
      </div>
    </>
  );
}

type Combobox = ReturnType<typeof useCombobox<Suggestion>>;

const GROUPS = ['places', 'postcodes', 'procedures'] as const;

/** The suggestions under the names of their groups, numbered through. */
function Groups(props: {
  readonly suggestions: readonly Suggestion[];
  readonly combobox: Combobox;
}): React.ReactElement {
  const labels = useExploreLabels().search;
  const { suggestions, combobox } = props;
  return (
    <>
      {GROUPS.map((group) => ({ group, items: suggestions.filter((one) => one.group === group) }))
        .filter(({ items }) => items.length > 0)
        .map(({ group, items }) => (
          <div key={group} role="group" aria-labelledby={`q-${group}`} className="suggestions__group">
            <div id={`q-${group}`} role="presentation" className="suggestions__heading">
              {labels[group]}
            </div>
            {items.map((item) => (
              <div
                key={item.key}
                {...combobox.getItemProps({ item, index: suggestions.indexOf(item) })}
                className="suggestion"
              >
                {item.sign === null ? <PlaceIcon /> : <StatusSign sign={item.sign} />}
                <span>{item.label}</span>
                {item.hint !== null && <span className="suggestion__hint">{item.hint}</span>}
              </div>
            ))}
          </div>
        ))}
    </>
  );
}

/** Leaving the field chooses nothing, and a chosen place leaves the field for the next search. */
function onlyWhatIsMeant(
  state: UseComboboxState<Suggestion>,
  { type, changes }: UseComboboxStateChangeOptions<Suggestion>,
): Partial<UseComboboxState<Suggestion>> {
  const { InputBlur, InputKeyDownEnter, ItemClick, InputKeyDownArrowUp } = useCombobox.stateChangeTypes;
  if (type === InputBlur) return { ...changes, selectedItem: state.selectedItem, inputValue: state.inputValue };
  if (type === InputKeyDownEnter || type === ItemClick) return { ...changes, inputValue: '' };
  return type === InputKeyDownArrowUp ? { ...changes, selectedItem: state.selectedItem } : changes;
}

/** Enter without a chosen suggestion sends the form; Home and End move in the text. */
function leaveToTheForm(event: React.KeyboardEvent, highlightedIndex: number): void {
  const isForText = event.key === 'Home' || event.key === 'End';
  if (isForText || (event.key === 'Enter' && highlightedIndex < 0)) {
    Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
  }
}

/** Goes where a suggestion leads: around a place, into an area, to a procedure. */
function useOpening(): (suggestion: Suggestion | null) => void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return (suggestion) => {
    if (suggestion === null) return;
    const to = suggestion.addressOn({ pathname, search });
    if (to !== null) void navigate(to, { preventScrollReset: true });
  };
}

/** Takes the focus and the cursor over from the plain field. */
function useTakenOver({ cursor }: Draft): React.RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (cursor === null) return;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(cursor, cursor);
  }, [cursor]);
  return field;
}

/** When the address changes, whoever changed it, the field says what it says. */
function useAddressText(q: string, setInputValue: (text: string) => void): void {
  const { key } = useLocation();
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    setInputValue(q);
  }, [q, key, setInputValue]);
}

function PlaceIcon(): React.ReactElement {
  return (
    <svg className="suggestion__icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d="M10 18c-3.6-4.4-5.4-7.5-5.4-10a5.4 5.4 0 1 1 10.8 0c0 2.5-1.8 5.6-5.4 10zM10 6.2a1.9 1.9 0 1 1 0 3.8a1.9 1.9 0 1 1 0-3.8z" />
    </svg>
  );
}
