/**
 * A derived value that is computed again only when one of its inputs is another one: what did not change
 * keeps its identity. Remembers the last inputs alone.
 */
export function selector<State, const Inputs extends readonly unknown[], Value>(
  inputsOf: (state: State) => Inputs,
  compute: (...inputs: Inputs) => Value,
): (state: State) => Value {
  let last: {inputs: Inputs; value: Value} | undefined
  return (state) => {
    const inputs = inputsOf(state)
    const {inputs: known} = last ?? {}
    if (last && inputs.every((input, index) => Object.is(input, known?.[index]))) return last.value
    last = {inputs, value: compute(...inputs)}
    return last.value
  }
}
