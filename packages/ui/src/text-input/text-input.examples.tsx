import { TextInput } from './text-input.tsx';

export const textInputExamples = {
  filled: <TextInput aria-label="Bút danh" defaultValue="Thu Hà" />,
  email: <TextInput aria-label="Thư điện tử" type="email" autoComplete="username" />,
};
