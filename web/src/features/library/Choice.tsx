// One of the filters of a list.
export function Choice(props: { name: string; value?: string; set: (id: string) => void; options: { id: string; name: string }[] }) {
  return (
    <label>
      {props.name}
      <select value={props.value ?? ""} onChange={(event) => props.set(event.target.value)}>
        <option value="">All</option>
        {props.options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
